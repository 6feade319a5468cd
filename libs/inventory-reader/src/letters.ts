import type { Token } from './tokens.js';

/** «ПЕЧОРСКИЙ» of a heading as «Печорский». */
export function calm({ text }: Token): string {
  if (text.length < 2 || text !== text.toUpperCase()) return text;
  return text
    .toLowerCase()
    .replace(/(?<=^|-)(?!(?:на|де|ла|ле|д|о|ан|дер|им)-)\p{L}/gu, (letter) => letter.toUpperCase());
}

/** The type word in the spelling of the text: «посёлок» keeps its «ё». */
export function spelled(nominative: string, word: Token): string {
  return word.text.toLowerCase().includes('ё') && nominative === 'поселок' ? 'посёлок' : nominative;
}
