import { type Country, countryByKey } from './countries.js';
import { NameIndex } from './name-index.js';
import { once, readTable } from './tables.js';

/** A division of a foreign state found in a text and how many words its name took. */
export interface DivisionMatch {
  readonly country: Country;
  readonly length: number;
}

const rows = once(() => readTable('divisions.tsv'));

/** «Витебская область» and «провинция Цзянси» with the type before or after, as Russian puts it. */
const index = once(() => {
  const names = new NameIndex();
  for (const [id, [name = '', type = '']] of rows().entries()) {
    const adjectival = type === 'область' || type === 'воеводство';
    if (type === 'state') names.add(name, id);
    else names.add(adjectival ? `${name} ${type}` : `${type} ${name}`, id);
    if (type === 'область') names.add(`${name} обл`, id);
    if (type === 'провинция') names.add(`пров ${name}`, id);
    if (type === 'штат') names.add(`шт ${name}`, id);
  }
  return names;
});

/** The division of a foreign state that the words begin with, in any case: it tells the country where the text does not. */
export function matchDivision(words: readonly string[]): DivisionMatch | null {
  for (const { id, length } of index().match(words)) {
    const country = countryByKey(rows()[id]?.[2] ?? '');
    if (country) return { country, length };
  }
  return null;
}
