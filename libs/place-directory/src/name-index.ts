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

/** A name cut up and folded, ready to be compared. */
interface Ripe extends Entry {
  readonly parts: readonly string[];
  readonly folded: readonly string[];
  readonly abbreviation: boolean;
}

const LONGEST_ENDING = 3;
/** Letters that a name shares with all its stems. */
const SHARED = 2;

/** The names whose first word begins with the same letters; their stems are worked out when one of them is asked for. */
interface Drawer {
  readonly entries: Entry[];
  readonly byStem: Map<string, Ripe[]>;
  /** How many entries have their stems. */
  ripe: number;
}

/** Finds names in any case by the stem of their first word; memory is one entry a name, not one a form. */
export class NameIndex {
  readonly #drawers = new Map<string, Drawer>();

  /** Adds a name in the nominative. An abbreviation in capitals («КНР») is found only as it is written. */
  add(name: string, id: number): void {
    const key = drawerKey(foldWord(name.slice(0, 2 * SHARED)));
    if (key === '') return;
    const drawer = this.#drawers.get(key);
    if (drawer) drawer.entries.push({ id, name });
    else this.#drawers.set(key, { entries: [{ id, name }], byStem: new Map(), ripe: 0 });
  }

  /**
   * Every name that the words begin with, in whatever case.
   * @param words as written, cut at spaces and hyphens
   */
  match(words: readonly string[]): readonly NameMatch[] {
    const [first] = words;
    if (first === undefined) return [];
    const folded = words.map(foldWord);
    return this.#entries(folded[0] ?? '').flatMap((entry) => matchName(entry, words, folded) ?? []);
  }

  /** The names whose first word has a stem of the first word. */
  #entries(first: string): readonly Ripe[] {
    const found = new Set<Ripe>();
    for (let cut = 0; cut <= LONGEST_ENDING && cut < first.length; cut += 1) {
      const stem = first.slice(0, first.length - cut);
      const drawer = this.#drawers.get(drawerKey(stem));
      for (const entry of drawer ? (ripened(drawer).byStem.get(stem) ?? []) : []) found.add(entry);
    }
    return [...found];
  }
}

/** The letters before a space or a hyphen, at most {@link SHARED} of them. */
const drawerKey = (folded: string): string => /^[^-–—\s\u00a0]{0,2}/u.exec(folded)?.[0] ?? '';

function ripened(drawer: Drawer): Drawer {
  const { entries, byStem } = drawer;
  for (; drawer.ripe < entries.length; drawer.ripe += 1) {
    const entry = entries[drawer.ripe];
    const ripe = entry ? ripeOf(entry) : null;
    if (!ripe) continue;
    const [first = ''] = ripe.folded;
    for (const key of ripe.abbreviation ? [first] : stemsOf(first)) {
      const known = byStem.get(key);
      if (known) known.push(ripe);
      else byStem.set(key, [ripe]);
    }
  }
  return drawer;
}

function ripeOf({ id, name }: Entry): Ripe {
  const parts = wordsOf(name);
  return { id, name, parts, folded: parts.map(foldWord), abbreviation: isAbbreviation(name) };
}

const isAbbreviation = (name: string): boolean =>
  name.length <= 6 && /^\p{Lu}[\p{Lu}.-]*\p{Lu}\.?$/u.test(name);

function matchName(entry: Ripe, words: readonly string[], given: readonly string[]): NameMatch | null {
  const { id, name, parts, folded } = entry;
  if (parts.length > words.length) return null;
  if (entry.abbreviation) {
    const same = parts.every((part, index) => part === words[index]);
    return same
      ? { id, length: parts.length, nominative: name, restored: parts, cases: [], exact: true }
      : null;
  }
  const cases = sharedCases(folded, given);
  if (!cases) return null;
  const exact = folded.every((word, index) => word === given[index]);
  const restored = parts.map((part, index) => restoreWord(part, words[index] ?? ''));
  const separators = [...name.matchAll(/[-–—\s\u00a0]+/gu)].map((separator) => separator[0]);
  const nominative = restored.map((word, index) => word + (separators[index] ?? '')).join('');
  return { id, length: parts.length, nominative, restored, cases, exact };
}

/** The cases in which all the words stand; `null` when one of them is no form of its word. */
function sharedCases(folded: readonly string[], given: readonly string[]): readonly Case[] | null {
  let cases: readonly Case[] | null = null;
  for (const [index, word] of folded.entries()) {
    const here = casesOf(word, given[index] ?? '');
    if (here.length === 0) return null;
    cases = cases === null ? here : cases.filter((one) => here.includes(one));
  }
  return cases ?? [];
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
