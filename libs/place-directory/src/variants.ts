import { foldName } from './fold.js';

interface Named {
  readonly nominative: string;
  readonly exact: boolean;
  readonly place: { readonly geonameId: string; readonly latinName: string; readonly country: string };
}

const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  'а-a б-b в-v г-g д-d е-e ж-zh з-z и-i й-y к-k л-l м-m н-n о-o п-p р-r с-s т-t у-u ф-f х-kh ц-ts ч-ch ш-sh щ-shch ъ- ы-y ь- э-e ю-yu я-ya'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(2)]),
);

/** Spellings of one Russian name in Latin letters: «Velikiy», «Velikii», «Veliky». */
export const latinKey = (name: string): string =>
  foldName(name)
    .replace(/(?:iy|yy|ii|yi)(?= |$)/gu, 'y')
    .replace(/iye(?= |$)/gu, 'ie');

const transliterated = (name: string): string =>
  latinKey(foldName(name).replace(/[а-я]/gu, (letter) => LETTERS[letter] ?? letter));

/**
 * The table has a place under its names in several languages of one alphabet. Where its Russian name, the one that is its
 * Latin name letter by letter, is among the matches («Чебоксары»), the others («Чебоксара») fall away; abroad a spelling that
 * the text itself has («Цхинвал») stays.
 */
export function withoutVariants<Match extends Named>(matches: readonly Match[]): readonly Match[] {
  const proper = new Map<string, Match>();
  for (const match of matches)
    if (!proper.has(match.place.geonameId) && isProper(match)) proper.set(match.place.geonameId, match);
  return matches.filter(
    (match) =>
      (proper.get(match.place.geonameId) ?? match) === match || (match.exact && match.place.country !== 'RU'),
  );
}

const isProper = ({ nominative, place }: Named): boolean =>
  transliterated(nominative) === latinKey(place.latinName);
