import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProjectionRunner, type Projection } from '@pobratim/event-sourcing';
import { adoptIncarnation, PostgresEventStore } from '@pobratim/event-store-postgres';
import { TypeOrmProjectionDatabase } from '@pobratim/read-models';
import type { EntityManager } from 'typeorm';
import { benchCluster } from '../../../libs/event-store-postgres/bench/bench-cluster.js';
import {
  interleaved,
  median,
  quick,
  ratioOf,
  tell,
} from '../../../libs/event-store-postgres/bench/figure.js';
import { migrateRegistry } from '../src/migrations/migrate-registry.adapter.js';
import { registryDataSource } from '../src/read-models/data-source.adapter.js';
import { REGISTER_PROJECTION, RegisterProjection } from '../src/read-models/registry.projection.js';
import { fillRegister } from './register-log.js';

// The register's read models from the log, until they could serve, against COPYing the finished rows into the same
// tables with the same indexes, files lying on the server: `npm run bench -- rebuild [--quick] [--events=N]`. Comparing by hash and
// switching are told apart, for the baseline has nothing to compare.
const wanted = process.argv.find((word) => /^--events=\d+$/.test(word))?.slice('--events='.length);
const SIZE = wanted === undefined ? (quick ? 1_500 : 1_000_000) : Number(wanted);
const ROUNDS = SIZE > 300_000 ? 1 : 5;
const TABLES = ['aggregate_version', 'history_entry', 'register_line'];

const cluster = await benchCluster();
await migrateRegistry(cluster.ownerUrl);
await adoptIncarnation(cluster.ownerUrl);
const folder = mkdtempSync(join(tmpdir(), 'pobratim-rows-'));
chmodSync(folder, 0o777);
const store = await PostgresEventStore.open({ url: cluster.appUrl });
const size = await fillRegister(store, SIZE);
const dataSource = await registryDataSource(cluster.appUrl).initialize();
const territories = { regionOf: (): string => '67' };
const register = new RegisterProjection(territories);

/** As the register, but what is built is neither compared nor switched to. */
const unswitched: Projection<EntityManager> = {
  name: register.name,
  handles: register.handles,
  project: (event, tx) => register.project(event, tx),
  reset: (tx) => register.reset(tx),
  beside: {
    ...register.beside,
    hash: () => Promise.resolve(''),
    switch: () => Promise.resolve(),
  },
};

async function rebuild(projection: Projection<EntityManager>): Promise<void> {
  const database = new TypeOrmProjectionDatabase(dataSource);
  const onAlarm = (alarm: unknown): never => {
    throw new Error('the rebuild did not go well', { cause: alarm });
  };
  const runner = new ProjectionRunner({ log: store, store, database, projections: [projection], onAlarm });
  const { switched, newlyParked } = await runner.rebuildBeside(REGISTER_PROJECTION);
  if (!switched || newlyParked > 0) throw new Error(`${newlyParked} events were parked`);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1_000;
}

async function copied(early: readonly string[] | null): Promise<void> {
  const { owner } = cluster;
  await owner.query('begin');
  await owner.query('select registry.read_model_prepare($1, $2)', [TABLES, early]);
  for (const table of TABLES) await owner.query(`copy registry_next.${table} from '${join(folder, table)}'`);
  if (early !== null) await owner.query('select registry.read_model_finish($1)', [TABLES]);
  await owner.query('commit');
}

// Nothing serves yet; the mark keeps the serving tables from being filled event by event.
await dataSource.query(`insert into projection_checkpoint values ($1, $2, $3)`, [
  REGISTER_PROJECTION,
  size - 1,
  (await store.head()).incarnation,
]);
await rebuild(register);
for (const table of TABLES) await cluster.owner.query(`copy registry.${table} to '${join(folder, table)}'`);
await cluster.owner.query('checkpoint');

const perSecond = async (work: () => Promise<unknown>): Promise<number> => size / (await seconds(work));
const measured = await interleaved(
  {
    baseline: () => perSecond(() => copied(null)),
    ours: () => perSecond(() => rebuild(unswitched)),
    later: () => perSecond(() => copied([])),
  },
  ROUNDS,
);
const { rows } = await cluster.owner.query<{ rows: string; bytes: string }>(
  `select sum(n)::text as rows, sum(pg_total_relation_size('registry.' || t))::text as bytes
   from (select 'aggregate_version' t, count(*) n from registry.aggregate_version union all
         select 'history_entry', count(*) from registry.history_entry union all
         select 'register_line', count(*) from registry.register_line) counted`,
);
const compared = await seconds(() => dataSource.transaction((tx) => register.beside.hash('serving', tx)));
tell({
  name: 'rebuild',
  ratio: ratioOf(measured.ours, measured.baseline),
  baseline: median(measured.baseline),
  ours: median(measured.ours),
  unit: 'events/s',
  goal: '>= 0.5',
  /** Against rows that are copied first and indexed then, as ours are. */
  ratioIndexedLater: ratioOf(measured.ours, measured.later),
  indexedLater: median(measured.later),
  size,
  rounds: ROUNDS,
  rows: Number(rows[0]?.rows),
  megabytes: Number(rows[0]?.bytes) / 1e6,
  secondsToHash: compared,
});
await dataSource.destroy();
await store.close();
await cluster.stop();
rmSync(folder, { recursive: true, force: true });
