import { describe, expect, it } from '@jest/globals';
import { compare, tableOf, type Cell, type Table } from './compared.js';

const signed = (value: string, event: string): Cell => ({
  field: 'signedOn',
  side: null,
  of: null,
  value,
  events: [event],
});
const ours = (value: string, event: string): Cell => ({
  field: 'legal',
  side: 'OURS',
  of: null,
  value,
  events: [event],
});

/** Tables by pair, `day@size`. */
const tables =
  (known: Readonly<Record<string, Table>>) =>
  (validOn: string, knownAt: number): Promise<Table> =>
    Promise.resolve(known[`${validOn}@${knownAt}`] ?? new Map());

describe('two moments of a card', () => {
  const early = tableOf([signed('1996', 'recorded'), ours('IN_FORCE', 'said')]);
  const corrected = tableOf([signed('1997', 'corrected'), ours('IN_FORCE', 'said')]);
  const ended = tableOf([signed('1997', 'corrected'), ours('TERMINATED', 'ended')]);

  it('differ by a correction where an event that corrects something stands between them', async () => {
    const tableAt = tables({ 'day@1': early, 'day@2': corrected });
    const pairs = { from: { validOn: 'day', knownAt: 1 }, to: { validOn: 'day', knownAt: 2 } };
    expect(await compare(tableAt, pairs, new Set(['corrected']))).toEqual([
      {
        field: 'signedOn',
        side: null,
        of: null,
        before: '1996',
        after: '1997',
        cause: 'CORRECTION',
        events: ['recorded', 'corrected'],
      },
    ]);
    const back = { from: pairs.to, to: pairs.from };
    expect(await compare(tableAt, back, new Set(['corrected']))).toMatchObject([
      { before: '1997', after: '1996', cause: 'CORRECTION' },
    ]);
  });

  it('differ by the passage of time where all was known already', async () => {
    const tableAt = tables({ 'before@2': corrected, 'after@2': ended });
    const pairs = { from: { validOn: 'before', knownAt: 2 }, to: { validOn: 'after', knownAt: 2 } };
    expect(await compare(tableAt, pairs, new Set(['corrected']))).toEqual([
      {
        field: 'legal',
        side: 'OURS',
        of: null,
        before: 'IN_FORCE',
        after: 'TERMINATED',
        cause: 'PASSAGE_OF_TIME',
        events: ['ended'],
      },
    ]);
  });

  it('differ by new facts in everything where the record was not known before', async () => {
    const tableAt = tables({ 'day@2': early });
    const pairs = { from: { validOn: 'day', knownAt: 0 }, to: { validOn: 'day', knownAt: 2 } };
    expect(await compare(tableAt, pairs, new Set())).toMatchObject([
      { field: 'signedOn', before: null, cause: 'NEW_FACT' },
      { field: 'legal', side: 'OURS', before: null, cause: 'NEW_FACT' },
    ]);
  });
});
