import type { Assembly } from './assembly.js';
import type { BlockFacts, SentenceFacts } from './facts.js';

/** Headings and greetings stand among so many first lines. */
const OPENING = 7;
const TITLE = 90;
const ANNOUNCES =
  /:\s*$|(?<!\p{L})(?:ниже|нижеследующ\p{L}*|нижеперечисл\p{L}*|следующ\p{L}+|прилага\p{L}+|перечислен\p{L}*|перечень|приведен\p{L}*|приведён|сообща(?:ем|ю)|направля(?:ем|ю)|информиру(?:ем|ю)|below|following|listed)(?!\p{L})/iu;
const LETTERHEAD =
  /^(?:[«"]?\d{1,2}[»".]|(?:на\s+)?(?:исх|вх)?\s?\.?\s?№|на\s+(?:ваш|№)|от\s+\d|ответ\s+на|(?:депутат|главе|министр|губернатор|начальник|руководител|председател|заместител|директор|уважаем|глубокоуважаем|тел|e-mail|dear)\p{L}*(?!\p{L}))/iu;

/**
 * Whether a sentence that gave nothing has nothing to give: a letterhead, a greeting, a title, a question, a sentence that only
 * announces the list below. One that names a partner abroad or a document of its own is never harmless, except in a title.
 */
export function isHarmless(
  assembly: Assembly,
  block: BlockFacts,
  sentence: SentenceFacts,
  abroad: boolean,
): boolean {
  const words = assembly.text.slice(sentence.from, sentence.to);
  if (/\?\s*$/u.test(words) || isTitle(block, sentence)) return true;
  if (abroad || sentence.documents.some((one) => !one.bare)) return false;
  if (LETTERHEAD.test(words) || ANNOUNCES.test(words)) return true;
  const opening = assembly.drafts.length + assembly.relations.length + assembly.domestic.length === 0;
  return opening && assembly.group <= OPENING;
}

/** A short line without a full stop that only names what follows: «Фестиваль в Кютахье», «СВЕДЕНИЯ о соглашениях …». */
function isTitle({ marker, sentences, text }: BlockFacts, sentence: SentenceFacts): boolean {
  if (marker !== null || sentences.length > 1 || text.length > TITLE || /[.;!]\s*$/u.test(text)) return false;
  const said = [sentence.dates, sentence.relations, sentence.statuses].some((marks) => marks.length > 0);
  return !said && sentence.documents.every((one) => one.bare && one.number !== 'one');
}
