import { readdirSync, readFileSync } from 'node:fs';
import type { Territories } from '@pobratim/access';
import { ProjectionRunner, type Alarm } from '@pobratim/event-sourcing';
import { adoptIncarnation, APP_ROLE, migrate, PostgresEventStore } from '@pobratim/event-store-postgres';
import { systemClock, type Clock } from '@pobratim/kernel';
import { READ_MODEL_MIGRATIONS, TypeOrmProjectionDatabase } from '@pobratim/read-models';
import { createDatabase, templateKey } from '@pobratim/testing';
import type { DataSource, EntityManager } from 'typeorm';
import { migrateRegistry } from '../migrations/migrate-registry.adapter.js';
import { Moments } from '../moment/moments.query.js';
import { RunnerProgress } from '../moment/progress.adapter.js';
import { registryDataSource } from '../read-models/data-source.adapter.js';
import { RegisterProjection } from '../read-models/registry.projection.js';

/** Smolensk and the fictitious region, which is all that specs need. */
export const specTerritories: Territories = {
  regionOf: (oktmo) => (oktmo.startsWith('66') ? '67' : oktmo.startsWith('29') ? '40' : null),
};

/** A register on a database of its own: the store, the projection at work, and what reads from it. */
export interface SpecRegister {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly store: PostgresEventStore;
  readonly dataSource: DataSource;
  readonly runner: ProjectionRunner<EntityManager>;
  readonly moments: Moments;
  readonly alarms: readonly Alarm[];
  /** Until the read models cover everything stored; throws when an event was parked. */
  caughtUp(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a {@link SpecRegister}. */
export async function specRegister(clock: Clock = systemClock): Promise<SpecRegister> {
  const database = await createDatabase({
    template: { key: templateKey('registry', ...sqlFiles()), prepare },
  });
  await adoptIncarnation(database.url);
  const appUrl = await database.urlAs(APP_ROLE);
  const store = await PostgresEventStore.open({ url: appUrl, clock });
  const dataSource = await registryDataSource(appUrl).initialize();
  const alarms: Alarm[] = [];
  const runner = new ProjectionRunner({
    log: store,
    store,
    database: new TypeOrmProjectionDatabase(dataSource),
    projections: [new RegisterProjection(specTerritories)],
    onAlarm: (alarm) => alarms.push(alarm),
  });
  await runner.start();
  const progress = new RunnerProgress(dataSource, runner);
  return {
    ownerUrl: database.url,
    appUrl,
    store,
    dataSource,
    runner,
    alarms,
    moments: new Moments({ store, progress, clock, timeZone: 'Europe/Moscow' }),
    caughtUp: async () => {
      const { size } = await store.head();
      const arrived = await runner.waitFor(size - 1, 30_000);
      if (!arrived || alarms.length > 0) throw new Error(`not caught up: ${inspected(alarms)}`);
    },
    close: async () => {
      await runner.stop();
      await dataSource.destroy();
      await store.close();
      await database.drop();
    },
  };
}

const prepare = async (url: string): Promise<void> => {
  await migrate(url, { purpose: 'training' });
  await migrateRegistry(url);
};

function sqlFiles(): readonly string[] {
  return [READ_MODEL_MIGRATIONS, new URL('../migrations/', import.meta.url)].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.sql'))
      .sort()
      .map((name) => readFileSync(new URL(name, folder), 'utf8')),
  );
}

function inspected(alarms: readonly Alarm[]): string {
  return alarms.map(({ kind, error }) => `${kind} ${String(error)}`).join('; ');
}
