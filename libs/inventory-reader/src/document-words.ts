/** What a word of a document says about its kind before its subject is read. */
export type DocumentFamily =
  'treaty' | 'memorandum' | 'protocol' | 'declaration' | 'plan' | 'intent' | 'supplementary';

/** A noun that names a document. */
export interface DocumentNoun {
  readonly family: DocumentFamily;
  readonly nominative: string;
  readonly gender: 'm' | 'f' | 'n';
  readonly singular: RegExp;
  readonly plural: RegExp;
}

const noun = (
  family: DocumentFamily,
  nominative: string,
  gender: 'm' | 'f' | 'n',
  [stem, singular, plural]: readonly [string, string, string],
): DocumentNoun => ({
  family,
  nominative,
  gender,
  singular: new RegExp(`^${stem}(?:${singular})$`, 'u'),
  plural: new RegExp(`^${stem}(?:${plural})$`, 'u'),
});

/** Russian nouns by their stems; «соглашения» can be one in the genitive or several, so it stands in both. */
const NOUNS: readonly DocumentNoun[] = [
  noun('treaty', 'соглашение', 'n', ['соглашени', 'е|я|ю|ем|и', 'я|й|ям|ями|ях']),
  noun('treaty', 'договор', 'm', ['договор', '|а|у|ом|е', 'ы|а|ов|ам|ами|ах']),
  noun('memorandum', 'меморандум', 'm', ['меморандум', '|а|у|ом|е', 'ы|ов|ам|ами|ах']),
  noun('protocol', 'протокол', 'm', ['протокол', '|а|у|ом|е', 'ы|ов|ам|ами|ах']),
  noun('declaration', 'декларация', 'f', ['деклараци', 'я|и|ю|ей', 'и|й|ям|ями|ях']),
  noun('declaration', 'заявление', 'n', ['заявлени', 'е|я|ю|ем|и', 'я|й|ям|ями|ях']),
  noun('treaty', 'хартия', 'f', ['харти', 'я|и|ю|ей', 'и|й|ям|ями|ях']),
  noun('treaty', 'акт', 'm', ['акт', '|а|у|ом|е', 'ы|ов|ам|ами|ах']),
  noun('plan', 'план', 'm', ['план', '|а|у|ом|е', 'ы|ов|ам|ами|ах']),
  noun('plan', 'программа', 'f', ['программ', 'а|ы|е|у|ой', 'ы||ам|ами|ах']),
  noun('plan', 'карта', 'f', ['карт', 'а|ы|е|у|ой', 'ы||ам|ами|ах']),
  noun('intent', 'письмо', 'n', ['письм', 'о|а|у|ом|е', 'а|ам|ами|ах']),
];

/** The noun of a lower-case word and whether its form is plural, singular, or can be both. */
export function documentNoun(
  lower: string,
): { readonly noun: DocumentNoun; readonly number: 'one' | 'many' | 'either' } | null {
  for (const noun of NOUNS) {
    const [one, many] = [noun.singular.test(lower), noun.plural.test(lower)];
    if (one || many) return { noun, number: one ? (many ? 'either' : 'one') : 'many' };
  }
  return null;
}

/** Adjectives that stand before a noun and belong to the title. */
export const TITLE_ADJECTIVE =
  /^(?:дополнительн|совместн|побратимск|партн[её]рск|дружественн|трехсторонн|трёхсторонн|двусторонн|двухсторонн|многосторонн|четырехсторонн|рамочн|торжественн|межмуниципальн|дорожн|генеральн|рабоч|бессрочн)\p{L}{1,4}$/u;

/** Whether a line begins by naming a document, so that it does not go on a sentence begun above. */
export function startsWithDocument(line: string): boolean {
  const words =
    line
      .toLowerCase()
      .match(/^[\p{L}-]+(?:\s+[\p{L}-]+)?/u)?.[0]
      .split(/\s+/u) ?? [];
  const [first = '', second = ''] = words;
  return documentNoun(first) !== null || (TITLE_ADJECTIVE.test(first) && documentNoun(second) !== null);
}
