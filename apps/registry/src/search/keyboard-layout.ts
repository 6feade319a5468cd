const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

const toRussian = new Map(Array.from(LATIN).map((letter, at) => [letter, RUSSIAN.charAt(at)]));
const toLatin = new Map(Array.from(RUSSIAN).map((letter, at) => [letter, LATIN.charAt(at)]));

/**
 * The same keys on the other layout: `cvjktycr` → `смоленск`, `рфпут` → `hagen`. Case is lost, which a search does not mind.
 * @returns `null` where no key changes, or the text mixes both alphabets, so that nobody can have meant it
 */
export function otherLayout(text: string): string | null {
  const low = text.toLowerCase();
  const latin = /[a-z]/.test(low);
  const russian = /[а-яё]/.test(low);
  if (latin === russian) return null;
  const keys = latin ? toRussian : toLatin;
  const turned = low.replace(/./gsu, (letter) => keys.get(letter) ?? letter);
  return turned === low ? null : turned;
}
