import { foldWord, wordsOf } from './fold.js';
import { type Case, casesOf, paradigmsOf, stemsOf } from './paradigm.js';

/** A name found in a row of words. */
export interface NameMatch {
  readonly id: number;
  /** Words taken. */
  readonly length: number;
  /** The name in the nominative, in the spelling of the text. */
  readonly nominative: string;
  /** The same, word by word, for a text that joins them in its own way. */
  readonly restored: readonly string[];
  /** The cases it can stand in; empty when its words disagree («Баден-Баденом» disagrees by nature). */
  readonly cases: readonly Case[];
  /** Whether the text has the nominative itself. */
  readonly exact: boolean;
}

interface Entry {
  readonly id: number;
  readonly name: string;
}

const LONGEST_ENDING = 3;
const SECOND_LETTERS = 2;

/** Finds names in any case by the stem of their first word; memory is one entry a name, not one a form. */
export class NameIndex {
  readonly #names: string[] = [];
  readonly #ids: number[] = [];
  /** First letters of the second word: most names that share a first word are told apart by them. */
  readonly #seconds: string[] = [];
  readonly #byStem = new Map<string, number | number[]>();

  /** Adds a name in the nominative. An abbreviation in capitals («КНР») is found only as it is written. */
  add(name: string, id: number): void {
    const [first, second = ''] = wordsOf(name);
    if (first === undefined) return;
    const at = this.#names.push(name) - 1;
    this.#ids.push(id);
    this.#seconds.push(foldWord(second).slice(0, SECOND_LETTERS));
    const keys = isAbbreviation(name) ? [foldWord(first)] : stemsOf(foldWord(first));
    for (const key of keys) {
      const known = this.#byStem.get(key);
      if (known === undefined) this.#byStem.set(key, at);
      else if (typeof known === 'number') this.#byStem.set(key, [known, at]);
      else known.push(at);
    }
  }

  /**
   * Every name that the words begin with, in whatever case.
   * @param words as written, cut at spaces and hyphens
   */
  match(words: readonly string[]): readonly NameMatch[] {
    const first = words[0];
    if (first === undefined) return [];
    const found: NameMatch[] = [];
    for (const position of this.#positions(foldWord(first), foldWord(words[1] ?? ''))) {
      const entry = { id: this.#ids[position] ?? 0, name: this.#names[position] ?? '' };
      const match = matchName(entry, words);
      if (match) found.push(match);
    }
    return found;
  }

  /** The names whose first word has a stem of the first word and whose second begins like the second. */
  #positions(first: string, second: string): ReadonlySet<number> {
    const positions = new Set<number>();
    for (let cut = 0; cut <= LONGEST_ENDING && cut < first.length; cut += 1) {
      const at = this.#byStem.get(first.slice(0, first.length - cut)) ?? [];
      for (const position of typeof at === 'number' ? [at] : at)
        if (second.startsWith(this.#seconds[position] ?? '')) positions.add(position);
    }
    return positions;
  }
}

const isAbbreviation = (name: string): boolean =>
  name.length <= 6 && /^\p{Lu}[\p{Lu}.-]*\p{Lu}\.?$/u.test(name);

function matchName({ id, name }: Entry, words: readonly string[]): NameMatch | null {
  const parts = wordsOf(name);
  if (parts.length > words.length) return null;
  if (isAbbreviation(name)) {
    const same = parts.every((part, index) => part === words[index]);
    return same
      ? { id, length: parts.length, nominative: name, restored: parts, cases: [], exact: true }
      : null;
  }
  let cases: readonly Case[] | null = null;
  let exact = true;
  const restored: string[] = [];
  for (const [index, part] of parts.entries()) {
    const written = words[index] ?? '';
    const [nominative, given] = [foldWord(part), foldWord(written)];
    const here = casesOf(nominative, given);
    if (here.length === 0) return null;
    if (nominative !== given) exact = false;
    cases = cases === null ? here : cases.filter((one) => here.includes(one));
    restored.push(restoreWord(part, written));
  }
  const separators = [...name.matchAll(/[-–—\s\u00a0]+/gu)].map((separator) => separator[0]);
  const nominative = restored.map((word, index) => word + (separators[index] ?? '')).join('');
  return { id, length: parts.length, nominative, restored, cases: cases ?? [], exact };
}

/** The nominative of the directory with the letters of the text («Могилёвом» gives «Могилёв», «МОГИЛЁВ» too). */
function restoreWord(part: string, written: string): string {
  if (written.length > 1 && written === written.toUpperCase() && part !== part.toUpperCase()) {
    if (foldWord(part) !== foldWord(written)) return part;
    return part
      .split('')
      .map((letter, index) =>
        letter === letter.toUpperCase() ? written[index] : written[index]?.toLowerCase(),
      )
      .join('');
  }
  const [nominative, given] = [foldWord(part), foldWord(written)];
  if (nominative === given) return written;
  const paradigm = paradigmsOf(nominative).find(
    ({ stem, endings }) =>
      given.startsWith(stem) && nominative.startsWith(stem) && endings.has(given.slice(stem.length)),
  );
  return paradigm ? written.slice(0, paradigm.stem.length) + part.slice(paradigm.stem.length) : part;
}
