import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readInventory } from './read.js';
import { type ExpectedRecord, type Score, score, sharesOf } from './scoring.js';

const FIXTURES = new URL('../../../test/fixtures/inventories/', import.meta.url);
/** Tables, `;` lists, cards and scans are read as far as they go and not asked for yet. */
const LATER = /^(?:zabaikalye-table|samara-pipe-table|amur-csv|kaluga-orel-tula-cards|kurgan-tyumen-ocr)$/u;

interface Fixture {
  readonly name: string;
  readonly text: string;
  readonly candidates: readonly ExpectedRecord[];
  readonly negatives: readonly { readonly quote: string }[];
}

function fixtures(folder: string): readonly Fixture[] {
  return readdirSync(new URL(`${folder}/`, FIXTURES))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => {
      const name = file.replace('.txt', '');
      const expected = readFileSync(new URL(`${folder}/${name}.expected.json`, FIXTURES), 'utf8');
      const text = readFileSync(new URL(`${folder}/${file}`, FIXTURES), 'utf8');
      return { name, text, ...(JSON.parse(expected) as Omit<Fixture, 'name' | 'text'>) };
    });
}

const development = fixtures('development').filter(({ name }) => !LATER.test(name));
const own = fixtures('own');
const wordings = fixtures('wordings');
const scored = (set: readonly Fixture[]): readonly (readonly [string, Score])[] =>
  set.map(({ name, text, candidates }) => [name, score(text, candidates, readInventory(text).candidates)]);

/** The figures of every text, so that a failure says where. */
function report(scores: readonly (readonly [string, Score])[]): string {
  return scores
    .map(([name, one]) => {
      const { precision, recall, dates, countries } = sharesOf([one]);
      const missed = one.missed.map((record) => record.quote).join(' · ');
      return `${name}: precision ${precision.toFixed(2)} recall ${recall.toFixed(2)} dates ${dates.toFixed(2)} countries ${countries.toFixed(2)} missed: ${missed}`;
    })
    .join('\n');
}

describe.each([
  ['the development set', development],
  ['notes written blind', own],
  ['our notes in other wordings', wordings],
])('reading %s', (_, set) => {
  const scores = scored(set);
  const shares = sharesOf(scores.map(([, one]) => one));

  it('finds no more than the text says, and nearly all of it', () => {
    const good = shares.precision >= 0.95 && shares.recall >= 0.9;
    expect(good ? '' : report(scores)).toBe('');
  });

  it('reads dates and countries right', () => {
    const good = shares.dates >= 0.97 && shares.countries >= 0.97;
    expect(good ? '' : report(scores)).toBe('');
  });
});

describe('what must give no record', () => {
  it.each([...development, ...own, ...wordings])(
    '$name keeps visits, home partners and plans out of the records',
    (fixture) => {
      const { text, negatives } = fixture;
      const { candidates } = readInventory(text);
      const caught = negatives.filter(({ quote }) => {
        const [from, to] = [text.indexOf(quote), text.indexOf(quote) + quote.length];
        const inside = candidates.filter((one) => one.from >= from && one.to <= to);
        return inside.some((one) => one.signedOn !== 'XXXX' || one.kind !== null);
      });
      expect(caught).toEqual([]);
    },
  );
});
