/** A case of Russian grammar. */
export type Case = 'nom' | 'gen' | 'dat' | 'acc' | 'ins' | 'loc';

/** How a word of a name may end: its stem and the cases that each ending stands for. */
export interface Paradigm {
  readonly stem: string;
  readonly endings: ReadonlyMap<string, readonly Case[]>;
}

const CASES: readonly Case[] = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc'];

/** Reads «,а,у,,ом|ем,е»: the endings of the six cases, alternatives after a bar, «*» for none of its own. */
function declension(table: string): ReadonlyMap<string, readonly Case[]> {
  const endings = new Map<string, Case[]>();
  for (const [index, cell] of table.split(',').entries())
    for (const ending of cell === '*' ? [] : cell.split('|')) {
      const known = endings.get(ending);
      const name = CASES[index] ?? 'nom';
      if (known) known.push(name);
      else endings.set(ending, [name]);
    }
  return endings;
}

const MASCULINE = declension(',а,у,|а,ом,е');
/** After ж, ш, ч, щ, ц the stress decides. */
const MASCULINE_HUSHING = declension(',а,у,|а,ом|ем,е');
const PLURAL_HARD = declension('ы|и,|ов|ев|ей,ам|ям,ы|и,ами|ями,ах|ях');

/** Endings of nominatives, longest first, with the declensions that such a word may follow. */
const CLASSES: readonly (readonly [string, ReadonlyMap<string, readonly Case[]>])[] = [
  ['ия', declension('ия,ии,ии,ию,ией|иею,ии')],
  ['ая', declension('ая,ой,ой,ую,ой|ою,ой')],
  ['яя', declension('яя,ей,ей,юю,ей|ею,ей')],
  ['ое', declension('ое,ого,ому,ое,ым|им,ом')],
  ['ее', declension('ее,его,ему,ее,им,ем')],
  ['ые', declension('ые,ых,ым,ые,ыми,ых')],
  ['ие', declension('ие,их,им,ие,ими,их')],
  ['ие', declension('ие,ия,ию,ие,ием,ии')],
  ['ый', declension('ый,ого,ому,ый|ого,ым,ом')],
  ['ой', declension('ой,ого,ому,ой|ого,ым|им,ом')],
  ['ий', declension('ий,ого|его,ому|ему,ий|ого|его,им,ом|ем')],
  ['ий', declension('ий,ия,ию,ий,ием,ии')],
  ['й', declension('й,я,ю,й,ем,е')],
  ['ь', declension('ь,я,ю,ь,ем,е')],
  ['ь', declension('ь,и,и,ь,ью,и')],
  ['а', declension('а,ы|и,е,у,ой|ей|ою,е')],
  ['я', declension('я,и,е,ю,ей|ею|ьей,е')],
  ['о', declension('о,а,у,о,ом,е')],
  ['е', declension('е,я|а,ю|у,е,ем,е')],
  ['ы', PLURAL_HARD],
  ['и', PLURAL_HARD],
];

const CONSONANT = /[бвгджзклмнпрстфхцчшщ]$/u;
const cache = new Map<string, readonly Paradigm[]>();

function build(word: string): readonly Paradigm[] {
  const found: Paradigm[] = CLASSES.filter(
    ([ending]) => word.endsWith(ending) && word.length > ending.length + 1,
  ).map(([ending, endings]) => ({ stem: word.slice(0, -ending.length), endings }));
  if (CONSONANT.test(word)) {
    found.push({ stem: word, endings: /[жшчщц]$/u.test(word) ? MASCULINE_HUSHING : MASCULINE });
    const fleeting = /^(.+[^аеиоуыэюя])[ео]([цклн])$/u.exec(word);
    if (fleeting) {
      const [, head = '', tail = ''] = fleeting;
      const soft = head.endsWith('л') && tail !== 'л' ? 'ь' : '';
      found.push({ stem: head + soft + tail, endings: MASCULINE_HUSHING });
    }
  }
  return found;
}

/**
 * The declensions a nominative may follow, guessed from its ending alone.
 * @param word a folded nominative, one word
 * @returns no paradigm for words that do not change («Баку»)
 */
export function paradigmsOf(word: string): readonly Paradigm[] {
  let known = cache.get(word);
  if (!known) {
    known = build(word);
    if (cache.size > 20_000) cache.clear();
    cache.set(word, known);
  }
  return known;
}

/**
 * The cases in which a written word can be a form of a nominative.
 * @param nominative folded
 * @param written folded
 * @returns empty when it is no form of it; every word is a form of itself in the nominative
 */
export function casesOf(nominative: string, written: string): readonly Case[] {
  if (nominative[0] !== written[0]) return [];
  const cases = new Set<Case>();
  if (nominative === written) cases.add('nom');
  for (const { stem, endings } of paradigmsOf(nominative))
    if (written.startsWith(stem))
      for (const found of endings.get(written.slice(stem.length)) ?? []) cases.add(found);
  return [...cases];
}

/** The stems under which a nominative is found, itself included. */
export function stemsOf(nominative: string): readonly string[] {
  return [...new Set([nominative, ...paradigmsOf(nominative).map((paradigm) => paradigm.stem)])];
}
