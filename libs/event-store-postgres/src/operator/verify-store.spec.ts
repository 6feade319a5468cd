import { leafHashOf } from '@pobratim/event-sourcing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { specDatabase, type SpecDatabase } from '../spec-database.js';
import type { FaultKind } from './log-check.js';
import { fillStore, ownerClient, plant } from './spec-store.js';
import { verifyStore } from './verify-store.js';

describe('a walk over the whole log', () => {
  let database: SpecDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await specDatabase();
    client = await ownerClient(database.ownerUrl);
  });

  beforeEach(async () => {
    await database.empty();
    await fillStore(database.appUrl, 40);
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  /** Writes an entry anew, with its own hash, as someone would who knows the format. */
  const rewrite = async (position: number, change: (entry: string) => string): Promise<void> => {
    const { rows } = await client.query<{ entry: string }>(
      'select entry from event_store.events where position = $1',
      [position],
    );
    const entry = change(rows[0]?.entry ?? '');
    const literal = client.escapeLiteral(entry);
    await plant(
      client,
      `update event_store.events set entry = ${literal}, leaf_hash = decode('${leafHashOf(entry)}', 'hex')
        where position = ${position}`,
    );
  };

  const faultAfter = async (): Promise<readonly [FaultKind | undefined, number | undefined]> => {
    const { fault } = await verifyStore(client);
    return [fault?.kind, fault?.position];
  };

  it('finds nothing in a log that is whole, also when private members were erased', async () => {
    await client.query('update event_store.disclosures set disclosure = null where position = 3');
    const seen: number[] = [];
    const found = await verifyStore(client, (done) => seen.push(done));
    expect(found).toMatchObject({ size: 40, streams: 8, fault: null });
    expect(found.root).toMatch(/^[0-9a-f]{64}$/);
    expect(seen.at(-1)).toBe(40);
  });

  it('reads logs that are longer than a page', async () => {
    await fillStore(database.appUrl, 1_500);
    expect(await verifyStore(client)).toMatchObject({ size: 1_540, fault: null });
  });

  const planted: readonly (readonly [FaultKind, string, string])[] = [
    ['position-missing', 'a row that is gone', 'delete from event_store.events where position = 20'],
    [
      'leaf-hash-wrong',
      'a changed byte',
      `update event_store.events set entry = replace(entry, 'town', 'Town') where position = 20`,
    ],
    [
      'column-differs',
      'a column that says otherwise',
      `update event_store.events set type = 'TownLost' where position = 20`,
    ],
    [
      'column-differs',
      'another id',
      'update event_store.events set event_id = gen_random_uuid() where position = 20',
    ],
    [
      'disclosure-differs',
      'a private member that is gone',
      'delete from event_store.disclosures where position = 20',
    ],
    [
      'disclosure-differs',
      'a private member that was rewritten',
      `update event_store.disclosures set disclosure = 'WyJhIiwicGhvbmUiLCIxIl0' where position = 20`,
    ],
    [
      'command-differs',
      'a command that is forgotten',
      `delete from event_store.commands where event_ids @>
        array[(select event_id from event_store.events where position = 20)]`,
    ],
    [
      'command-differs',
      'a command that answers for another place',
      `update event_store.commands set position = position + 1 where event_ids @>
        array[(select event_id from event_store.events where position = 20)]`,
    ],
  ];

  it.each(planted)('names the first fault: %s, for %s', async (kind, _what, sql) => {
    await plant(client, sql);
    const position = kind === 'position-missing' ? 21 : 20;
    expect(await faultAfter()).toEqual([kind, position]);
  });

  it('names an entry that is not written as RFC 8785 writes it, although its hash is right', async () => {
    await rewrite(20, (entry) => entry.replace(',"v":1', ', "v":1'));
    expect(await faultAfter()).toEqual(['entry-not-canonical', 20]);
    await rewrite(20, () => 'no JSON');
    expect(await faultAfter()).toEqual(['entry-not-canonical', 20]);
  });

  it('names an event whose contents were changed by someone who made the hash right: the next one tells', async () => {
    await rewrite(0, (entry) => entry.replace('"office":"o-1"', '"office":"o-2"'));
    const [kind, position = 0] = await faultAfter();
    expect(kind).toBe('previous-hash-wrong');
    expect(position).toBeGreaterThan(0);
  });

  it('names a revision that is out of order', async () => {
    await rewrite(39, (entry) => entry.replace('"revision":1', '"revision":5'));
    await plant(client, 'update event_store.events set revision = 5 where position = 39');
    expect(await faultAfter()).toEqual(['revision-out-of-order', 39]);
  });

  it('names a time that runs back', async () => {
    const early = '2020-01-01T00:00:00.000Z';
    await rewrite(39, (entry) => entry.replace(/"recordedAt":"[^"]*"/, `"recordedAt":"${early}"`));
    await plant(client, `update event_store.events set recorded_at = '${early}' where position = 39`);
    expect(await faultAfter()).toEqual(['time-runs-back', 39]);
  });

  it('names what belongs to no event', async () => {
    await plant(
      client,
      `insert into event_store.commands (id, body_hash, stream, revision, position, recorded_at, event_ids)
        select gen_random_uuid(), body_hash, stream, revision, position, recorded_at, array[gen_random_uuid()]
          from event_store.commands limit 1`,
    );
    expect(await faultAfter()).toEqual(['counts-differ', 39]);
  });
});
