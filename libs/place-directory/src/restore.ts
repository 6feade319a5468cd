import type { Case } from './paradigm.js';

/** What the words around an unknown name tell about it. */
export interface RestoreHints {
  readonly case: Case | null;
  /** Gender of an adjective that agrees with it («с финской …»). */
  readonly gender?: 'masculine' | 'feminine' | null;
}

type Rule = readonly [RegExp, string, ('masculine' | 'feminine')?];

/** Endings of an oblique case and what they most likely stood for, the first that fits counts. */
const RULES: Readonly<Record<Exclude<Case, 'nom' | 'acc'>, readonly Rule[]>> = {
  ins: [
    [/(?<=[^аеиоуыэюяй])цем$/u, 'ец', 'masculine'],
    [/(?<=[гкхжшчщ])ими$/u, 'ие'],
    [/ыми$/u, 'ые'],
    [/(?<=[гкхжшчщн])им$/u, 'ий', 'masculine'],
    [/(?<=[^аеиоуыэюя])ым$/u, 'ый', 'masculine'],
    [/(?<=и)ей$/u, 'я', 'feminine'],
    [/(?<=ск|цк)ой$/u, 'ая', 'feminine'],
    [/(?<=[^аеиоуыэюя])ой$/u, 'а', 'feminine'],
    [/(?<=[жшчщц])ей$/u, 'а', 'feminine'],
    [/(?<=[^аеиоуыэюя])ей$/u, 'я', 'feminine'],
    [/(?<=[^аеиоуыэюя])ью$/u, 'ь', 'feminine'],
    [/(?<=[жшчщц])ем$/u, '', 'masculine'],
    [/(?<=[аеоуыэюя])ем$/u, 'й', 'masculine'],
    [/(?<=и)ем$/u, 'е'],
    [/(?<=[^аеиоуыэюя])ем$/u, 'ь', 'masculine'],
    [/(?<=[^аеиоуыэюя])ом$/u, '', 'masculine'],
    [/(?<=[^аеиоуыэюя])ами$/u, 'ы'],
    [/ями$/u, 'и'],
  ],
  gen: [
    [/(?<=[^аеиоуыэюяй])ца$/u, 'ец', 'masculine'],
    [/(?<=[гкхжшчщ])ого$|(?<=[жшчщн])его$/u, 'ий', 'masculine'],
    [/(?<=[^аеиоуыэюя])ого$/u, 'ый', 'masculine'],
    [/(?<=и)и$/u, 'я', 'feminine'],
    [/(?<=[гкх])и$/u, 'а', 'feminine'],
    [/(?<=[^аеиоуыэюягкх])ы$/u, 'а', 'feminine'],
    [/(?<=ск|град|бург|город|поль|ов|ев|ин|бор|тон|хайм|штадт|ец|вальд|дорф|берг)а$/u, '', 'masculine'],
    [/(?<=[аеоуыэюя])я$/u, 'й', 'masculine'],
  ],
  dat: [
    [/(?<=[гкхжшчщ])ому$|(?<=[жшчщн])ему$/u, 'ий', 'masculine'],
    [/(?<=[^аеиоуыэюя])ому$/u, 'ый', 'masculine'],
    [/(?<=и)и$/u, 'я', 'feminine'],
    [/(?<=[^аеиоуыэюя])у$/u, '', 'masculine'],
    [/(?<=[аеоуыэюя])ю$/u, 'й', 'masculine'],
    [/(?<=[^аеиоуыэюя])ю$/u, 'ь', 'masculine'],
    [/(?<=[^аеиоуыэюя])е$/u, 'а', 'feminine'],
  ],
  loc: [
    [/(?<=и)и$/u, 'я', 'feminine'],
    [/(?<=[аоуыэюя])е$/u, 'й', 'masculine'],
    [/(?<=[^аеиоуыэюя])е$/u, '', 'masculine'],
    [/(?<=[^аеиоуыэюя])е$/u, 'а', 'feminine'],
  ],
};

/**
 * The likeliest nominative of a name that no directory knows, from its ending and the case asked for. A guess: show it as one.
 * @param word one word as written; in the nominative, or without a known case, it comes back as it is
 */
export function restoreNominative(word: string, hints: RestoreHints): string {
  if (hints.case === null || hints.case === 'nom' || hints.case === 'acc') return word;
  for (const [ending, nominative, gender] of RULES[hints.case]) {
    if (gender && hints.gender && gender !== hints.gender) continue;
    if (ending.test(word)) return word.replace(ending, nominative);
  }
  return word;
}
