import { DEMONSTRATION_PERSONS, mayDo } from '@pobratim/access';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldUpTo, naiveAgreements, naivePartnerships } from '../test/naive-register.js';
import { history } from '../test/random-history.js';
import { RandomRegister } from '../test/random-register.js';
import { Versions } from '../read-models/versions.query.js';
import { specRegister, specTerritories, type SpecRegister } from '../test/spec-register.adapter.js';
import { readerOf, territoriesOf, type Reader } from './audience.js';
import type { AskedLines } from './asked-lines.query.js';
import { FacetCounts } from './facets.query.js';
import { RegisterLists } from './register-list.query.js';

const EVERYTHING: Reader = { level: 'RESTRICTED', own: null };
const DAYS = [
  '0001-01-01',
  '1985-11-14',
  '1985-11-15',
  '2002-06-01',
  '2017-02-10',
  '2017-06-01',
  '2019-06-01',
  '2026-01-01',
  '2031-01-01',
];
const pair = fc.record({ day: fc.constantFrom(...DAYS), part: fc.double({ min: 0, max: 1, noNaN: true }) });

let register: SpecRegister;
let lists: RegisterLists;
let run = 0;
beforeAll(async () => {
  register = await specRegister();
  lists = new RegisterLists(register.dataSource);
}, 60_000);
afterAll(() => register.close());

function asked(unit: AskedLines['unit'], day: string, size: number, reader = EVERYTHING): AskedLines {
  return { unit, moment: { validOn: day, knownAt: size }, reader, filters: { domestic: 'INCLUDE' } };
}
const page = { sort: 'signedOn', limit: 200, after: null } as const;

async function afterRandomHistory(wishes: Parameters<RandomRegister['carryOut']>[0]): Promise<number> {
  run += 1;
  await new RandomRegister(register.store, `run ${run} ${process.pid}`).carryOut(wishes);
  await register.caughtUp();
  return (await register.store.head()).size;
}

describe('the register as of any pair of dates', () => {
  it('lists the documents that a naive fold of the log gives, with the same words, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.array(pair, { minLength: 6, maxLength: 6 }), async (wishes, pairs) => {
        const size = await afterRandomHistory(wishes);
        for (const { day, part } of pairs) {
          const known = Math.round(part * size);
          const naive = naiveAgreements(await foldUpTo(register.store, known), day);
          const { items } = await lists.page({
            ...asked('AGREEMENT', day, known),
            unit: 'AGREEMENT',
            ...page,
          });
          const told = items.map(
            ({
              id,
              title,
              signedOn,
              legal,
              activity,
              partnerPosition,
              evidence,
              uncertain,
              partnership,
            }) => ({
              id,
              title,
              signedOn,
              legal,
              activity,
              partnerPosition,
              evidence,
              uncertain,
              partnership: partnership.title,
            }),
          );
          expect(told).toEqual(naive.slice(0, 200));
          expect((await lists.total(asked('AGREEMENT', day, known))).agreements).toBe(naive.length);
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  }, 120_000);

  it('lists the partnerships that a naive fold gives, each with its documents, and counts both', async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.array(pair, { minLength: 6, maxLength: 6 }), async (wishes, pairs) => {
        const size = await afterRandomHistory(wishes);
        for (const { day, part } of pairs) {
          const known = Math.round(part * size);
          const naive = naivePartnerships(await foldUpTo(register.store, known), day);
          const { items } = await lists.page({
            ...asked('PARTNERSHIP', day, known),
            unit: 'PARTNERSHIP',
            ...page,
          });
          const told = items
            .map(({ id, level, documents }) => ({
              id,
              level,
              documents: documents.map((one) => one.id).sort(),
            }))
            .sort((a, b) => (a.id < b.id ? -1 : 1));
          expect(told).toEqual(naive.slice(0, 200));
          expect(await lists.total(asked('PARTNERSHIP', day, known))).toEqual({
            partnerships: naive.length,
            agreements: naive.flatMap(({ documents }) => documents).length,
          });
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 120_000);

  it('keeps for every size of the log the very state, and so the card, that a naive fold gives', async () => {
    const versions = new Versions(register.dataSource);
    const size = await afterRandomHistory(fc.sample(history, 1)[0] ?? []);
    for (const part of [0, 0.2, 0.5, 0.9, 1]) {
      const known = Math.round(part * size);
      const naive = await foldUpTo(register.store, known);
      const folds = { agreement: naive.agreements, partnership: naive.partnerships, party: naive.parties };
      for (const category of ['agreement', 'partnership', 'party'] as const) {
        const ids = [...folds[category].keys()];
        const found = await versions.some(category, ids, known);
        expect(Object.fromEntries(found.map(({ id, state }) => [id, state]))).toEqual(
          Object.fromEntries(folds[category]),
        );
      }
    }
    const unheard = [...(await foldUpTo(register.store, size)).agreements.keys()];
    expect(await versions.some('agreement', unheard, 0)).toEqual([]);
  }, 60_000);

  it('counts beside the values of a facet what the list holds', async () => {
    const facets = new FacetCounts(register.dataSource);
    const size = (await register.store.head()).size;
    for (const day of DAYS) {
      const naive = naiveAgreements(await foldUpTo(register.store, size), day);
      const { legal } = await facets.count(asked('AGREEMENT', day, size));
      const counted = Object.fromEntries(legal.map(({ value, count }) => [value, count]));
      const expected = Object.groupBy(naive, (one) => one.legal);
      expect(counted).toEqual(
        Object.fromEntries(Object.entries(expected).map(([value, rows]) => [value, rows.length])),
      );
    }
  }, 60_000);

  it('shows each person exactly the documents that rights let them read', async () => {
    const head = (await register.store.head()).size;
    const now = await foldUpTo(register.store, head);
    for (const [person, part] of DEMONSTRATION_PERSONS.flatMap((one) => [
      [one, 1] as const,
      [one, 0.7] as const,
    ])) {
      const size = Math.round(head * part);
      const { agreements, parties } = await foldUpTo(register.store, size);
      const { items } = await lists.page({
        ...asked('AGREEMENT', '2031-01-01', size, readerOf(person)),
        unit: 'AGREEMENT',
        filters: { domestic: 'INCLUDE', voided: 'true' },
        ...page,
      });
      const readable = [...agreements].filter(([id, state]) => {
        const known = state.facts.parties.value.map(({ party }) => parties.get(party));
        const record = {
          keeper: state.keeper,
          // The level that stands now decides, also for what was known earlier.
          accessLevel: now.agreements.get(id)?.accessLevel ?? 'RESTRICTED',
          territories: territoriesOf(state.keeper, known),
        };
        return mayDo(person, 'read', record, specTerritories);
      });
      expect(items.map(({ id }) => id).sort()).toEqual(readable.map(([id]) => id).sort());
    }
  }, 60_000);

  it('is drawn the same, row for row, when it is built again from nothing', async () => {
    const before = await hashOfRows(register);
    await register.runner.rebuild('register');
    await register.caughtUp();
    expect(await hashOfRows(register)).toEqual(before);
    expect(before['lines']).toBeGreaterThan(50);
  }, 120_000);
});

async function hashOfRows({ dataSource }: SpecRegister): Promise<Record<string, unknown>> {
  const [rows] = await dataSource.query<Record<string, unknown>[]>(`
    select (select count(*)::int from register_line) as lines,
           (select md5(string_agg(l::text, '|' order by l::text)) from register_line l) as line_hash,
           (select md5(string_agg(v::text, '|' order by v::text)) from aggregate_version v) as version_hash,
           (select md5(string_agg(h::text, '|' order by h::text)) from history_entry h) as history_hash`);
  return rows ?? {};
}
