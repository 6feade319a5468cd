import type { AgreementText } from '../../agreements/agreement-fields.js';

/** Beginnings of the words by which a Russian paper names languages, with their codes (BCP 47). */
const LANGUAGES: readonly (readonly [string, string])[] = [
  ['русск', 'ru'],
  ['кыргызск', 'ky'],
  ['киргизск', 'ky'],
  ['абхазск', 'ab'],
  ['азербайджанск', 'az'],
  ['английск', 'en'],
  ['арабск', 'ar'],
  ['армянск', 'hy'],
  ['белорусск', 'be'],
  ['болгарск', 'bg'],
  ['венгерск', 'hu'],
  ['вьетнамск', 'vi'],
  ['греческ', 'el'],
  ['грузинск', 'ka'],
  ['испанск', 'es'],
  ['итальянск', 'it'],
  ['казахск', 'kk'],
  ['китайск', 'zh'],
  ['корейск', 'ko'],
  ['латышск', 'lv'],
  ['литовск', 'lt'],
  ['македонск', 'mk'],
  ['монгольск', 'mn'],
  ['немецк', 'de'],
  ['осетинск', 'os'],
  ['персидск', 'fa'],
  ['польск', 'pl'],
  ['португальск', 'pt'],
  ['румынск', 'ro'],
  ['сербск', 'sr'],
  ['словацк', 'sk'],
  ['словенск', 'sl'],
  ['таджикск', 'tg'],
  ['турецк', 'tr'],
  ['узбекск', 'uz'],
  ['финск', 'fi'],
  ['французск', 'fr'],
  ['хорватск', 'hr'],
  ['чешск', 'cs'],
  ['шведск', 'sv'],
  ['эстонск', 'et'],
  ['японск', 'ja'],
];

const EQUAL_FORCE = /(равн|одинаков)\S*\s+(юридическ\S*\s+)?сил/;

/**
 * The languages in which a paper says of itself that its texts have equal force: «на двух языках (кыргызском и русском) …
 * имеющих равную юридическую силу». Empty where no sentence says so.
 * @param text of the paper itself, not of a list that mentions it
 */
export function authenticTexts(text: string): readonly AgreementText[] {
  const sentence = text
    .toLowerCase()
    .split(/(?<=[.;!?])\s|\n/)
    .find((one) => one.includes('язык') && EQUAL_FORCE.test(one));
  if (sentence === undefined) return [];
  const codes = sentence
    .split(/[^а-яё]+/)
    .map((word) => LANGUAGES.find(([beginning]) => word.startsWith(beginning))?.[1])
    .filter((code) => code !== undefined);
  return [...new Set(codes)].map((language) => ({ language, authentic: true, file: null }));
}
