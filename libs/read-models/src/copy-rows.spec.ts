import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { copyRows, type CopyValue } from './copy-rows.js';
import { specAtlas, type SpecAtlas } from './spec-towns.js';

const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0'));
const hostile = fc.oneof(
  text,
  fc.constantFrom('\\', '\\N', '\t', '\n', '\r\n', '"', '{}', 'NULL', "'", '\\.', '{"a":"\\n"}'),
);
const row = fc.tuple(
  fc.option(hostile, { nil: null }),
  fc.array(hostile, { maxLength: 4 }),
  fc.boolean(),
  fc.integer(),
);

describe('rows by COPY', () => {
  let atlas: SpecAtlas;
  beforeAll(async () => {
    atlas = await specAtlas();
    await atlas.migrate({
      '0002-any.sql':
        'create table thing (at serial, word text, list text[], yes boolean, much int, told jsonb)',
    });
  });
  afterAll(() => atlas.close());

  it('hold every text, list, truth and number as it was given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        const given: CopyValue[][] = rows.map((one) => [...one, JSON.stringify(one)]);
        await atlas.dataSource.query('delete from thing');
        await atlas.dataSource.transaction((tx) =>
          copyRows(tx, 'thing (word, list, yes, much, told)', given),
        );
        const found = await atlas.dataSource.query<Record<string, unknown>[]>(
          'select * from thing order by at',
        );
        expect(found.map(({ word, list, yes, much }) => [word, list, yes, much])).toEqual(rows);
        expect(found.map(({ told }) => told)).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });

  it('are all there or none, and the transaction says why', async () => {
    await atlas.dataSource.query('delete from thing');
    const many = Array.from(
      { length: 50_000 },
      (_, at) => ['слово '.repeat(10), [], true, at, '{}'] as const,
    );
    await atlas.dataSource.transaction((tx) => copyRows(tx, 'thing (word, list, yes, much, told)', many));
    const bad = [...many, ['x', [], true, 1, 'no json'] as const];
    await expect(
      atlas.dataSource.transaction((tx) => copyRows(tx, 'thing (word, list, yes, much, told)', bad)),
    ).rejects.toMatchObject({ code: '22P02' });
    const [found] = await atlas.dataSource.query<{ n: number }[]>('select count(*)::int as n from thing');
    expect(found?.n).toBe(50_000);
  });
});
