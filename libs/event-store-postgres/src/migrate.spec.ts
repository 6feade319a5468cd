import { isDomainError } from '@pobratim/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '@pobratim/testing';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { adoptIncarnation, APP_ROLE, migrate } from './migrate.js';
import { PostgresEventStore } from './postgres-event-store.js';
import { applyMigrations } from './sql-migrations.js';

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (isDomainError(error) ? error.code : error),
  );

describe('a store', () => {
  let database: TestDatabase;
  let owner: pg.Client;

  beforeEach(async () => {
    database = await createDatabase();
    owner = new pg.Client(database.url);
    await owner.connect();
  });

  afterEach(async () => {
    await owner.end();
    await database.drop();
  });

  const tryOpen = async (purpose?: 'training' | 'register'): Promise<unknown> => {
    const url = await database.urlAs(APP_ROLE);
    return codeOf(
      PostgresEventStore.open({ url, ...(purpose && { purpose }) }).then((store) => store.close()),
    );
  };

  it('is made once, however many processes make it at once', async () => {
    await Promise.all([1, 2, 3].map(() => migrate(database.url, { purpose: 'register' })));
    const { rows } = await owner.query('select name from event_store.migrations');
    expect(rows).toEqual([{ name: '0001-log' }, { name: '0002-lean-append' }]);
    expect(await tryOpen('register')).toBe('done');
  });

  it('is refused by a program that finds no tables, newer ones, or changed steps', async () => {
    await migrate(database.url, { purpose: 'register' });
    await owner.query(`insert into event_store.migrations (name, sha256) values ('9999-later', 'x')`);
    expect(await tryOpen()).toBe('store-schema-unknown');
    expect(await codeOf(migrate(database.url, { purpose: 'register' }))).toBe('store-schema-unknown');
    await owner.query(`delete from event_store.migrations where name = '9999-later'`);
    await owner.query(`update event_store.migrations set sha256 = 'edited'`);
    expect(await codeOf(migrate(database.url, { purpose: 'register' }))).toBe('migration-edited');
    await owner.query('drop table event_store.migrations');
    expect(await codeOf(PostgresEventStore.open({ url: database.url }))).toBe('store-schema-unknown');
  });

  it('for training never becomes a register, nor the other way round', async () => {
    await migrate(database.url, { purpose: 'training' });
    expect(await codeOf(migrate(database.url, { purpose: 'register' }))).toBe('store-purpose-differs');
    expect(await tryOpen('register')).toBe('store-purpose-differs');
    expect(await tryOpen('training')).toBe('done');
  });

  it.each([
    ['system_identifier', `'1'`],
    ['database_oid', '1'],
    ['timeline', '77'],
  ])(
    'that lives elsewhere than before (%s) opens only after an operator adopted it',
    async (column, value) => {
      await migrate(database.url, { purpose: 'register' });
      const before = await owner.query<{ incarnation: string }>('select incarnation from event_store.store');
      await owner.query(`update event_store.store set ${column} = ${value}`);
      expect(await tryOpen()).toBe('incarnation-not-adopted');
      const incarnation = await adoptIncarnation(database.url);
      expect(incarnation).not.toBe(before.rows[0]?.incarnation);
      const store = await PostgresEventStore.open({ url: await database.urlAs(APP_ROLE) });
      expect((await store.head()).incarnation).toBe(incarnation);
      await store.close();
    },
  );

  it('gives services a password when it is told one', async () => {
    await migrate(database.url, { purpose: 'training' });
    const { rows } = await owner.query<{ rolsuper: boolean; rolcreatedb: boolean; rolcreaterole: boolean }>(
      'select rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = $1',
      [APP_ROLE],
    );
    expect(rows).toEqual([{ rolsuper: false, rolcreatedb: false, rolcreaterole: false }]);
  });

  it('keeps nothing of a step that fails', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
    await writeFile(join(folder, '0001-half.sql'), 'create table spec.half (); select 1 / 0;');
    const set = { schema: 'spec', folder: pathToFileURL(`${folder}/`) };
    await expect(applyMigrations(owner, set)).rejects.toThrow('division by zero');
    await writeFile(join(folder, '0001-half.sql'), 'create table spec.half ();');
    expect(await applyMigrations(owner, set)).toEqual(['0001-half']);
    expect(await applyMigrations(owner, set)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
