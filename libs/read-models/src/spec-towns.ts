import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProjectionRunner, type Alarm, type Projection, type RecordedEvent } from '@pobratim/event-sourcing';
import { adoptIncarnation, APP_ROLE, migrate, PostgresEventStore } from '@pobratim/event-store-postgres';
import { newId } from '@pobratim/kernel';
import { createDatabase } from '@pobratim/testing';
import type { DataSource, EntityManager } from 'typeorm';
import { besideBySchema } from './beside-by-schema.js';
import { migrateReadModels } from './migrate-read-models.js';
import { readModelDataSource } from './read-model-data-source.js';
import { TypeOrmProjectionDatabase } from './typeorm-projection-database.js';

const actor = { id: 'u', office: 'o', role: 'officer', territory: null, onBehalfOf: null };

const TOWNS = `
  create table town (id uuid not null, name text not null check (name <> ''), at bigint not null, primary key (id));
  create unique index town_at on town (at);
  create index town_name on town using gin (name gin_trgm_ops);
  alter table town set (toast_tuple_target = 512);
  create table letter (letter text primary key, towns integer not null default 0);`;

/** For specs: towns by their last name, and how many begin with each letter. */
export class SpecTowns implements Projection<EntityManager> {
  readonly name = 'towns';
  readonly handles = ['TownNamed'];
  /** The rule; another one is another version of the program. It throws for what it cannot apply. */
  rule: (name: string) => string = (name) => name;
  readonly beside = besideBySchema({
    schema: 'atlas',
    tables: ['town', 'letter'],
    earlyIndexes: [],
    project: (event, tx) => this.project(event, tx),
    projectAll: async (events, tx) => {
      for (const event of events) await this.project(event, tx);
    },
  });

  async project({ data, position, stream }: RecordedEvent, tx: EntityManager): Promise<void> {
    const name = this.rule(data['name'] as string);
    await tx.query(
      'insert into town values ($1, $2, $3) on conflict (id) do update set name = excluded.name, at = excluded.at',
      [stream.id.slice(-36), name, position],
    );
    await tx.query(
      'insert into letter values ($1, 1) on conflict (letter) do update set towns = letter.towns + 1',
      [name.slice(0, 1)],
    );
  }

  async reset(tx: EntityManager): Promise<void> {
    await tx.query('delete from town');
    await tx.query('delete from letter');
  }
}

/** For specs: a store and the schema `atlas` of read models in one database, read and written by the services' role. */
export interface SpecAtlas {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly store: PostgresEventStore;
  readonly dataSource: DataSource;
  readonly towns: SpecTowns;
  readonly runner: ProjectionRunner<EntityManager>;
  readonly alarms: readonly Alarm[];
  /** Brings the schema up to date by more files, by name and text. */
  migrate(files: Readonly<Record<string, string>>): Promise<void>;
  /** Records names of towns; a town is new when its number is. */
  name(names: readonly string[]): Promise<void>;
  arrived(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a {@link SpecAtlas}. */
export async function specAtlas(): Promise<SpecAtlas> {
  const folder = mkdtempSync(join(tmpdir(), 'pobratim-atlas-'));
  const database = await createDatabase();
  const migrated = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql);
    await migrateReadModels(database.url, { schema: 'atlas', folder });
  };
  await migrate(database.url, { purpose: 'training' });
  await migrated({ '0001-towns.sql': TOWNS });
  await adoptIncarnation(database.url);
  const appUrl = await database.urlAs(APP_ROLE);
  const store = await PostgresEventStore.open({ url: appUrl });
  const dataSource = readModelDataSource(appUrl, { schema: 'atlas', entities: [], application: 'atlas' });
  await dataSource.initialize();
  const towns = new SpecTowns();
  const alarms: Alarm[] = [];
  const runner = new ProjectionRunner({
    log: store,
    store,
    database: new TypeOrmProjectionDatabase(dataSource),
    projections: [towns],
    onAlarm: (alarm) => alarms.push(alarm),
    batchSize: 20,
  });
  await runner.start();
  return {
    ownerUrl: database.url,
    appUrl,
    store,
    dataSource,
    towns,
    runner,
    alarms,
    migrate: migrated,
    name: async (names) => {
      await Promise.all(names.map((name) => store.append(naming(name))));
    },
    arrived: async () => {
      const { size } = await store.head();
      if (!(await runner.waitFor(size - 1, 20_000))) throw new Error('the read models did not arrive');
    },
    close: async () => {
      await runner.stop();
      await dataSource.destroy();
      await store.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function naming(name: string): Parameters<PostgresEventStore['append']>[0] {
  return {
    stream: `town-${newId()}`,
    expected: 'no-stream',
    events: [{ type: 'TownNamed', schema: 'town-named/1', data: { name } }],
    actor,
    cause: { command: newId(), correlation: newId() },
    bodyHash: '0'.repeat(64),
  };
}
