import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { specWhole, type SpecWhole } from './spec-whole.js';

const DIMENSIONS = ['country', 'region', 'kind', 'decade', 'legal'] as const;
type Dimension = (typeof DIMENSIONS)[number];
type Unit = 'AGREEMENTS' | 'PARTNERSHIPS';

interface ListedParty {
  readonly side: string;
  readonly country: string | null;
  readonly oksm: string | null;
  readonly region: string | null;
}
/** What is read of the registry's rows, of documents and of partnerships. */
interface Listed {
  readonly id: string;
  readonly parties: readonly ListedParty[];
  readonly legal: string;
  readonly kind?: string;
  readonly signedOn?: string;
  readonly documents?: readonly { readonly kind: string; readonly signedOn: string }[];
}
interface Figures {
  readonly total: number;
  readonly rows: { readonly values: readonly { readonly value: string; readonly count: number }[] };
  readonly columns: Figures['rows'];
  readonly cells: readonly { readonly row: string; readonly column: string; readonly count: number }[];
  readonly moment: { readonly knownAt: number; readonly validOn: string; readonly incarnation: string };
}
interface List {
  readonly items: readonly Listed[];
  readonly nextCursor: string | null;
  readonly total: { readonly agreements: number; readonly partnerships: number };
  readonly moment: Figures['moment'];
}

const AUDITOR = 'Елена Соколова';
const COORDINATOR = 'Сергей Волков';
const IRINA = 'Ирина Зимина';
const DMITRY = 'Дмитрий Фомин';
const ANNA = 'Анна Ковалёва';

let whole: SpecWhole;
beforeAll(async () => {
  whole = await specWhole();
  await whole.arrived();
}, 120_000);
afterAll(() => whole.close());

/** Every row of the registry's own list. */
async function listed(
  unit: Unit,
  pair: string,
  as: string,
): Promise<{ rows: Listed[]; moment: Figures['moment'] }> {
  const rows: Listed[] = [];
  let cursor = '';
  for (;;) {
    const list: List = await whole.get(
      `registry/v1/${unit.toLowerCase()}?limit=200&domestic=INCLUDE&${pair}${cursor}`,
      as,
    );
    rows.push(...list.items);
    if (list.nextCursor === null) return { rows, moment: list.moment };
    cursor = `&cursor=${encodeURIComponent(list.nextCursor)}`;
  }
}

const distinct = (values: readonly string[]): readonly string[] => [
  ...new Set(values.length > 0 ? values : ['NONE']),
];
const decade = (date: string): string => (date.startsWith('XXXX') ? 'UNKNOWN' : `${date.slice(0, 3)}0`);

/** The values of a row, read off what the registry shows. */
function valuesOf(row: Listed, dimension: Dimension): readonly string[] {
  const documents = row.documents ?? [{ kind: row.kind ?? '', signedOn: row.signedOn ?? '' }];
  const foreign = row.parties.filter(({ side }) => side !== 'RU');
  switch (dimension) {
    case 'country':
      return distinct(
        (foreign.length > 0 ? foreign : row.parties).map(({ country, oksm }) => country ?? oksm ?? 'UNKNOWN'),
      );
    case 'region':
      return distinct(
        row.parties.flatMap(({ side, region }) => (side === 'RU' && region !== null ? [region] : [])),
      );
    case 'kind':
      return distinct(documents.map(({ kind }) => kind));
    case 'decade':
      return distinct(documents.map(({ signedOn }) => decade(signedOn)));
    case 'legal':
      return [row.legal];
  }
}

function counted(values: readonly string[]): object {
  const groups = Object.groupBy(values, (value) => value);
  return Object.fromEntries(Object.entries(groups).map(([value, all]) => [value, all?.length]));
}

const asObject = (values: Figures['rows']['values']): object =>
  Object.fromEntries(values.map(({ value, count }) => [value, count]));

/** Figures of two dimensions, both margins and the total, against the registry's list for the same pair and person. */
async function compare(unit: Unit, pair: string, as: string): Promise<number> {
  const { rows, moment } = await listed(unit, pair, as);
  for (const [at, first] of DIMENSIONS.entries()) {
    const second = DIMENSIONS[(at + 1) % DIMENSIONS.length] ?? 'country';
    const figures: Figures = await whole.get(
      `analytics/v1/figures?unit=${unit}&rows=${first}&columns=${second}&domestic=INCLUDE&${pair}`,
      as,
    );
    const { validOn, knownAt, incarnation } = figures.moment;
    const asked = { unit, pair, as, first };
    expect({ ...asked, validOn, knownAt, incarnation }).toEqual({
      ...asked,
      validOn: moment.validOn,
      knownAt: moment.knownAt,
      incarnation: moment.incarnation,
    });
    expect({ ...asked, total: figures.total }).toEqual({ ...asked, total: rows.length });
    expect({ ...asked, ...asObject(figures.rows.values) }).toEqual({
      ...asked,
      ...counted(rows.flatMap((row) => valuesOf(row, first))),
    });
    const cells = figures.cells.map(({ row, column, count }) => ({ value: `${row} ${column}`, count }));
    expect({ ...asked, ...asObject(cells) }).toEqual({
      ...asked,
      ...counted(
        rows.flatMap((row) =>
          valuesOf(row, first).flatMap((one) => valuesOf(row, second).map((two) => `${one} ${two}`)),
        ),
      ),
    });
  }
  return rows.length;
}

const DATES = ['1985-11-15', '1991', '2004-05', '201X', 'XXXX', '2017-02-10', '2024-06-01'];
const date = fc.constantFrom(...DATES);
const end = fc.option(date, { nil: null });
/** What an officer may wish to do to the document at some place of the list; what the registry refuses did not happen. */
const wish = fc.oneof(
  fc.record({
    door: fc.constant('corrections'),
    body: fc.record({ field: fc.constant('signedOn'), value: date, reason: fc.constant('TYPING_ERROR') }),
  }),
  fc.record({
    door: fc.constant('corrections'),
    body: fc.record({
      field: fc.constant('kind'),
      value: fc.constantFrom('MEMORANDUM', 'PROTOCOL', 'TWINNING_AGREEMENT'),
      reason: fc.constant('SOURCE_MISREAD'),
    }),
  }),
  fc.record({
    door: fc.constant('statements'),
    body: fc.record({
      axis: fc.constant('LEGAL'),
      value: fc.constantFrom('IN_FORCE', 'SUSPENDED', 'TERMINATED', 'EXPIRED', 'UNKNOWN'),
      side: fc.constantFrom('OURS', 'PARTNER', 'BOTH', 'OFFICE'),
      validFrom: end,
      validTo: end,
    }),
  }),
  fc.record({
    door: fc.constant('access-level'),
    body: fc.record({ accessLevel: fc.constantFrom('INTERNAL', 'PUBLIC', 'RESTRICTED') }),
  }),
  fc.record({ door: fc.constant('void-proposal'), body: fc.constant({ reason: 'DUPLICATE' }) }),
  fc.record({ door: fc.constant('voiding'), body: fc.constant({}) }),
);
const wishes = fc.array(fc.tuple(fc.nat({ max: 11 }), wish), { minLength: 20, maxLength: 30 });

type Wishes = typeof wishes extends fc.Arbitrary<infer Values> ? Values : never;

async function carryOut(all: Wishes): Promise<number> {
  const { rows } = await listed('AGREEMENTS', 'validOn=2030-01-01', IRINA);
  let done = 0;
  for (const [at, { door, body }] of all) {
    const id = rows[at % rows.length]?.id ?? '';
    const as = door === 'voiding' ? DMITRY : IRINA;
    const card = await whole
      .get<{ revision: number }>(`registry/v1/agreements/${id}`, IRINA)
      .catch(() => ({ revision: 0 }));
    const status = await whole.post(`registry/v1/agreements/${id}/${door}`, body, {
      as,
      ifMatch: card.revision,
    });
    if (status < 300) done += 1;
  }
  return done;
}

describe('the figures of the training register', () => {
  it('are those counted from the registry’s own list, for days and moments of its life', async () => {
    const size = await whole.arrived();
    for (const day of ['0001-01-01', '1990-01-01', '2017-06-30', '2022-03-15', '2026-01-01'])
      for (const known of [Math.round(size * 0.4), size])
        for (const unit of ['AGREEMENTS', 'PARTNERSHIPS'] as const)
          await compare(unit, `validOn=${day}&knownAt=@${known}`, AUDITOR);
    expect(await compare('AGREEMENTS', 'knownAt=2022-06-01', AUDITOR)).toBeGreaterThan(10);
    expect(await compare('PARTNERSHIPS', '', COORDINATOR)).toBeGreaterThan(5);
    await compare('AGREEMENTS', '', ANNA);
  }, 120_000);

  it('go on being those of the list whatever officers do, for what each person may see', async () => {
    await fc.assert(
      fc.asyncProperty(
        wishes,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 2 }),
        async (all, parts) => {
          expect(await carryOut(all)).toBeGreaterThan(2);
          const size = await whole.arrived();
          for (const part of [...parts, 1])
            for (const unit of ['AGREEMENTS', 'PARTNERSHIPS'] as const)
              for (const as of [AUDITOR, COORDINATOR, IRINA])
                await compare(unit, `validOn=2020-01-01&knownAt=@${Math.round(part * size)}`, as);
        },
      ),
      { numRuns: 3, endOnFailure: true },
    );
  }, 180_000);
});
