const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

const turn = (text: string, from: string, to: string): string =>
  Array.from(text.toLowerCase(), (letter) => {
    const place = from.indexOf(letter);
    return place < 0 ? letter : (to[place] ?? letter);
  }).join('');

/** The text as typed with the other keyboard layout: `ghtcnh` is `реестр`. */
export function otherLayout(text: string): string {
  return /[а-яё]/i.test(text) ? turn(text, RUSSIAN, LATIN) : turn(text, LATIN, RUSSIAN);
}

/** Whether the words hold the text, as typed or in the other layout; ё is е. */
export function matches(words: string, text: string): boolean {
  const plain = (value: string): string => value.toLowerCase().replaceAll('ё', 'е').trim();
  return [text, otherLayout(text)].some((one) => plain(words).includes(plain(one)));
}
