import type { Counted, Dimension } from '../shapes/dimensions.js';
import type { Words } from '../shapes/primitives.js';
import { decadeWords, kindWords, legalWords } from './code-words.js';
import { countryWords, regionWords } from './place-words.js';

/** How people call a dimension, and each of its values. */
export const DIMENSION_WORDS: Readonly<
  Record<Dimension, { readonly name: Words; readonly value: (code: string) => Words }>
> = {
  country: { name: { ru: 'Страна', en: 'Country' }, value: countryWords },
  region: { name: { ru: 'Регион', en: 'Region' }, value: regionWords },
  kind: { name: { ru: 'Вид документа', en: 'Kind of document' }, value: kindWords },
  decade: { name: { ru: 'Десятилетие подписания', en: 'Decade of signing' }, value: decadeWords },
  legal: { name: { ru: 'Правовое состояние', en: 'Legal status' }, value: legalWords },
};

/** How people call what is counted. */
export const COUNTED_WORDS: Readonly<Record<Counted, Words>> = {
  PARTNERSHIPS: { ru: 'Партнёрства', en: 'Partnerships' },
  AGREEMENTS: { ru: 'Документы', en: 'Documents' },
};
