import { ProjectionRunner, type Alarm, type Projection } from '@pobratim/event-sourcing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { PostgresEventStore } from '../postgres-event-store.js';
import { specDatabase, type SpecDatabase } from '../spec-database.js';
import { adoptStore } from './adopt-store.js';
import { giveOrder, type OrderWish } from './give-order.js';
import { parked, projections } from './inspect.js';
import type { OperatorPlace } from './place.js';
import { noProgress } from './progress-bar.js';
import { READ_MODEL, SpecProjectionDatabase, SpecTowns } from './spec-read-model.js';
import { fillStore, naming, ownerClient, townStream } from './spec-store.js';

describe('read models on PostgreSQL', () => {
  let database: SpecDatabase;
  let place: OperatorPlace;
  let pool: pg.Pool;
  let store: PostgresEventStore;
  let runner: ProjectionRunner<pg.ClientBase>;
  let towns: SpecTowns;
  const alarms: Alarm[] = [];

  beforeAll(async () => {
    database = await specDatabase();
    const client = await ownerClient(database.ownerUrl);
    await client.query(READ_MODEL);
    pool = new pg.Pool({ connectionString: database.ownerUrl });
    const close = (): Promise<void> => client.end();
    place = { client, ownerUrl: database.ownerUrl, files: '', alone: false, close };
  });

  afterAll(async () => {
    await pool.end();
    await place.close();
    await database.drop();
  });

  beforeEach(async () => {
    await database.empty();
    await pool.query(`truncate towns.projection_checkpoint, towns.parked_event, towns.town;
      drop table if exists towns.town_next; drop table if exists towns.town_former`);
    alarms.splice(0);
    towns = new SpecTowns();
    await fillStore(database.appUrl, 60);
    await start([towns]);
  });

  afterEach(() => stop());

  const start = async (all: readonly Projection<pg.ClientBase>[]): Promise<void> => {
    store = await PostgresEventStore.open({ url: database.appUrl });
    const options = { log: store, store, database: new SpecProjectionDatabase(pool), projections: all };
    runner = new ProjectionRunner({
      ...options,
      batchSize: 10,
      onAlarm: (alarm) => alarms.push(alarm),
      retryAfter: 20,
    });
    await runner.start();
    await arrived();
  };

  const stop = async (): Promise<void> => {
    await runner.stop();
    await store.close();
  };

  const arrived = async (): Promise<void> => {
    const { size } = await store.head();
    if (!(await runner.waitFor(size - 1, 10_000))) throw new Error('not arrived');
  };

  const names = async (table = 'town'): Promise<readonly string[]> => {
    const { rows } = await pool.query<{ name: string }>(`select name from towns.${table} order by name`);
    return rows.map(({ name }) => name);
  };

  const order = (type: OrderWish['type'], compareOnly = false): ReturnType<typeof giveOrder> =>
    giveOrder(
      place,
      { type, projection: 'towns', compareOnly, operator: 'petrova', wait: 20_000 },
      noProgress,
    );

  const isOver = ({ signal }: AbortController): boolean => signal.aborted;

  const louder = (name: string): string => name.toUpperCase();

  it('are built beside by an order, compared, switched, and can be taken back', async () => {
    const before = await names();
    towns.rule = louder;
    const { facts, words } = await order('ProjectionRebuildOrdered');
    expect(facts['outcome']).toMatchObject({ result: 'done', switched: true, newlyParked: 0 });
    expect(words.en).toContain('differ');
    expect(await names()).toEqual(before.map(louder));
    expect(await names('town_former')).toEqual(before);
    const [state] = (await projections(place)).facts['projections'] as readonly Record<string, unknown>[];
    expect(state).toMatchObject({ schema: 'towns', projection: 'towns', fits: true, parked: 0, next: null });
    towns.rule = (name) => name;
    expect((await order('ProjectionRestoreOrdered')).facts['outcome']).toMatchObject({ result: 'done' });
    await arrived();
    expect(await names()).toEqual(before);
  });

  it('give readers a whole table at every moment of a rebuild', async () => {
    const before = await names();
    const building = new AbortController();
    const seen = new Set<string>();
    const watch = (async () => {
      while (!isOver(building)) seen.add(JSON.stringify(await names()));
    })();
    towns.rule = louder;
    await runner.rebuildBeside('towns');
    building.abort();
    await watch;
    seen.add(JSON.stringify(await names()));
    expect(seen).toEqual(new Set([JSON.stringify(before), JSON.stringify(before.map(louder))]));
  });

  it('come to the same hash when they are built from what was recorded while it went on', async () => {
    const writer = Promise.all(Array.from({ length: 60 }, (_, at) => store.append(naming(`late ${at}`))));
    const report = await runner.rebuildBeside('towns', { batchSize: 5 });
    await writer;
    expect(report.built).toBe(report.served);
    await arrived();
    expect(await names()).toHaveLength(68);
  });

  it('are built by several workers at once, to the same hash', async () => {
    let most = 0;
    const onProgress = (): void => {
      most = Math.max(most, pool.totalCount);
    };
    const report = await runner.rebuildBeside('towns', { workers: 4, batchSize: 20, onProgress });
    expect(report).toMatchObject({ switched: true, newlyParked: 0 });
    expect(report.built).toBe(report.served);
    expect(most).toBeGreaterThanOrEqual(4);
    const { rows } = await pool.query('select projection from towns.projection_checkpoint order by 1');
    expect(rows).toEqual([{ projection: 'towns' }, { projection: 'towns.former' }]);
  });

  it('that were damaged are found by a comparison, which changes nothing', async () => {
    await pool.query(`update towns.town set name = 'nobody' where stream = $1`, [townStream('town 1')]);
    const { facts } = await order('ProjectionRebuildOrdered', true);
    const outcome = facts['outcome'] as { built: string; served: string; switched: boolean };
    expect(outcome.switched).toBe(false);
    expect(outcome.built).not.toBe(outcome.served);
    expect(await names()).toContain('nobody');
  });

  it('show what was set aside, and take it in by an order', async () => {
    towns.rule = (name) => {
      if (name === 'Гродно') throw new Error('no such letter');
      return name;
    };
    await store.append(naming('Гродно'));
    await arrived();
    const listed = await parked(place);
    expect(listed.exitCode).toBe(2);
    expect(listed.words.ru).toContain('no such letter');
    expect(alarms.map(({ kind }) => kind)).toEqual(['event-parked']);
    towns.rule = (name) => name;
    expect((await order('ParkedRedriveOrdered')).facts['outcome']).toMatchObject({ applied: 1, left: 0 });
    expect((await parked(place)).facts['parked']).toEqual([]);
    expect(await names()).toContain('Гродно');
  });

  it('are known by name; another one is refused, and no order is written', async () => {
    const { size } = await store.head();
    const wish = { type: 'ParkedRedriveOrdered', projection: 'charts', operator: 'p', wait: 0 } as const;
    await expect(giveOrder(place, wish, noProgress)).rejects.toMatchObject({ code: 'projection-unknown' });
    expect((await store.head()).size).toBe(size);
  });

  it('restored together with the store go on after its adoption, when the operator says so', async () => {
    await stop();
    const { checkpoints } = await adoptStore(place.client, { operator: 'petrova', withReadModels: true });
    expect(checkpoints).toBe(1);
    await start([towns]);
    expect((await store.head()).size).toBe(61);
  });

  it('stop after an adoption otherwise, and begin anew by an order', async () => {
    await stop();
    await adoptStore(place.client, { operator: 'petrova', withReadModels: false });
    await expect(start([towns])).rejects.toMatchObject({ code: 'incarnation-changed' });
    await store.close();
    await pool.query('delete from towns.town');
    const wish = {
      type: 'ProjectionRebuildOrdered',
      projection: 'towns',
      operator: 'petrova',
      wait: 0,
    } as const;
    expect((await giveOrder(place, wish, noProgress)).words.en).toContain('recorded in the log');
    await start([towns]);
    expect(await names()).toHaveLength(8);
  });
});
