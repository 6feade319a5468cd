import { looksAdjectival } from './grammar.js';
import { REGION_TYPE, bodyNoun } from './party-words.js';
import type { Token } from './tokens.js';

const DIVISION = /^(?:State|Province|Region|Oblast|Prefecture|Voivodeship)$/u;
const BARE_DIVISION = /^республик|^state$|^region$/u;

/** How many words name a region that no table has: «Костанайская область», «штат Огайо», «North Province». */
export function namedRegion(run: readonly Token[]): number {
  const [first, second] = run;
  if (!first || !second || bodyNoun(first.lower)) return 0;
  const typed = REGION_TYPE.test(first.lower) && second.capital && !BARE_DIVISION.test(first.lower);
  return first.capital
    ? describedRegion(first, second, run.length) || (typed ? 2 + tailOf(run) : 0)
    : typed
      ? 2 + tailOf(run)
      : 0;
}

function describedRegion(first: Token, second: Token, length: number): number {
  if (DIVISION.test(second.text)) return 2;
  if (!looksAdjectival(first.lower)) return 0;
  if (REGION_TYPE.test(second.lower)) return /^кра/u.test(second.lower) ? 0 : 2;
  return /^автономн/u.test(second.lower) && length > 2 ? 3 : 0;
}

/** A second word of a foreign land's name: «штат Северная Каролина». */
function tailOf([type, , second, third]: readonly Token[]): number {
  const named = second?.capital === true && !REGION_TYPE.test(third?.lower ?? '');
  return named && /^(?:провинци|земл|штат)/u.test(type?.lower ?? '') ? 1 : 0;
}
