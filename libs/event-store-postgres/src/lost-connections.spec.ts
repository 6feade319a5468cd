import { isDomainError, newId } from '@pobratim/kernel';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bodyHashOf, type AppendRequest, type RecordedEvent } from '@pobratim/event-sourcing';
import { until } from '@pobratim/testing';
import pg from 'pg';
import { PostgresEventStore } from './postgres-event-store.js';
import { collect, specDatabase, type SpecDatabase } from './spec-database.js';
import { specProxy, type SpecProxy } from './spec-proxy.js';

const request = (town: string): AppendRequest => ({
  stream: `town-${newId()}`,
  expected: 'no-stream',
  events: [{ type: 'TownNamed', schema: 'town-named/1', data: { name: town } }],
  actor: { id: 'u', office: 'o', role: 'r', territory: null, onBehalfOf: null },
  cause: { command: newId(), correlation: 'c' },
  bodyHash: bodyHashOf(town),
});

/** An answer to `append_events`: it names the verdict, and the transaction has committed. */
const committed = (answer: Buffer): boolean => answer.includes('appended');

describe('when the connection breaks', () => {
  let database: SpecDatabase;
  let owner: pg.Client;
  let wire: SpecProxy;
  let store: PostgresEventStore;

  beforeAll(async () => {
    database = await specDatabase();
    owner = new pg.Client(database.ownerUrl);
    await owner.connect();
  });

  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  beforeEach(async () => {
    await database.empty();
    wire = await specProxy(database.appUrl);
    store = await PostgresEventStore.open({ url: wire.url });
  });

  afterEach(async () => {
    await store.close();
    wire.close();
  });

  const stored = async (): Promise<RecordedEvent[]> => {
    const direct = await PostgresEventStore.open({ url: database.appUrl });
    const events = await collect(direct.readAll({ after: -1 }));
    await direct.close();
    return events;
  };

  it('between commit and answer, the append is sent again and finds its first result', async () => {
    let cuts = 1;
    wire.cutWhen = (answer) => committed(answer) && cuts-- > 0;
    const wished = request('Хаген');
    const result = await store.append(wished);
    expect(result).toMatchObject({ repeated: true, revision: 0, position: 0 });
    expect((await stored()).map(({ id }) => id)).toEqual(result.eventIds);
    expect(await store.append(wished)).toEqual(result);
  });

  it('twice, the answer is «outcome unknown», and a repeat with the same key tells the truth', async () => {
    let cuts = 2;
    wire.cutWhen = (answer) => (committed(answer) || answer.includes('known')) && cuts-- > 0;
    const wished = request('Хаген');
    const error: unknown = await store.append(wished).catch((thrown: unknown) => thrown);
    expect(isDomainError(error, 'outcome-unknown')).toBe(true);
    expect(await store.append(wished)).toMatchObject({ repeated: true, position: 0 });
    expect(await stored()).toHaveLength(1);
  });

  it('every caller of the batch gets a true answer', async () => {
    let cuts = 1;
    wire.cutWhen = (answer) => committed(answer) && cuts-- > 0;
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, index) => store.append(request(`${index}`))),
    );
    const events = await stored();
    expect(events).toHaveLength(40);
    for (const { position, eventIds } of results) expect(events[position]?.id).toBe(eventIds[0]);
  });

  it('because the server ended it in the middle of a batch, nothing is written twice and nobody is left waiting', async () => {
    const holder = new pg.Client(database.appUrl);
    await holder.connect();
    await holder.query('begin; select event_store.take_lock()');
    const waiting = Promise.all([store.append(request('Хаген')), store.append(request('Витебск'))]);
    const backend = await until(async () => {
      const { rows } = await owner.query<{ pid: number }>(
        `select pid from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`,
      );
      return rows[0]?.pid;
    });
    await owner.query('select pg_terminate_backend($1)', [backend]);
    await holder.end();
    expect((await waiting).map(({ repeated }) => repeated)).toEqual([false, false]);
    expect(await stored()).toHaveLength(2);
  });

  it('and cannot be made again, who was never sent is told that nothing was saved', async () => {
    wire.refusing = true;
    const wished = request('Хаген');
    const error: unknown = await store.append(wished).catch((thrown: unknown) => thrown);
    expect(isDomainError(error, 'store-unavailable')).toBe(true);
    wire.refusing = false;
    expect(await store.append(wished)).toMatchObject({ repeated: false, position: 0 });
  });

  it('on which a reader listened, polling hands over what was appended, and listening begins again', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const reading = (async () => {
      for await (const item of store.subscribe({ after: -1, signal: stop.signal })) {
        if (item.kind === 'event') seen.push(item.event.position);
      }
    })();
    await store.append(request('Хаген'));
    await until(() => seen.length === 1);
    const listeners = `select pid, pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'pobratim listener'`;
    expect((await owner.query(listeners)).rowCount).toBe(1);
    await store.append(request('Витебск'));
    await until(() => seen.length === 2);
    await until(
      async () => (await owner.query(listeners.replace(', pg_terminate_backend(pid)', ''))).rowCount === 1,
    );
    stop.abort();
    await reading;
    expect(seen).toEqual([0, 1]);
  });
});
