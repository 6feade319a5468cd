import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';
import { migrationEdited, storeSchemaUnknown } from './errors.js';

/** A step of a schema: a plain SQL file `0001-name.sql`, never edited once it was run anywhere. */
export interface SqlMigration {
  readonly name: string;
  readonly sha256: string;
  readonly sql: string;
}

/** Schema and folder of a service's migrations. */
export interface MigrationSet {
  /** The schema that the migrations fill, and in which `migrations` keeps the account of them. */
  readonly schema: string;
  /** Several when one set builds on another's: the first one's steps are run first. Names differ among all. */
  readonly folder: URL | readonly URL[];
}

/** The files of a folder, in the order of their names; of several, one folder after the other. */
export async function readMigrations(folder: MigrationSet['folder']): Promise<readonly SqlMigration[]> {
  const folders = folder instanceof URL ? [folder] : folder;
  return (await Promise.all(folders.map((one) => readFolder(one)))).flat();
}

async function readFolder(folder: URL): Promise<readonly SqlMigration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8');
      return { name: name.slice(0, -4), sha256: createHash('sha256').update(sql).digest('hex'), sql };
    }),
  );
}

/**
 * Brings a schema up to date: each missing step in a transaction of its own, together with its line in the account.
 * Only one process at a time does this in a database; the others wait and then find nothing to do.
 * @param client the owner's connection
 * @returns names of the steps that were run now
 * @throws `migration-edited`, `store-schema-unknown` when the database is newer than the folder
 */
export async function applyMigrations(
  client: pg.ClientBase,
  { schema, folder }: MigrationSet,
): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  const quoted = `"${schema.replaceAll('"', '""')}"`;
  await client.query('select pg_advisory_lock(1886347890, 2)');
  try {
    await client.query(`create schema if not exists ${quoted}`);
    await client.query(
      `create table if not exists ${quoted}.migrations (
        name text primary key, sha256 text not null, run_at timestamptz not null default now())`,
    );
    const { rows } = await client.query<{ name: string; sha256: string }>(
      `select name, sha256 from ${quoted}.migrations order by name`,
    );
    for (const { name, sha256 } of rows) {
      const file = migrations.find((migration) => migration.name === name);
      if (file === undefined) throw storeSchemaUnknown(migrations.at(-1)?.name ?? 'none', name);
      if (file.sha256 !== sha256) throw migrationEdited(name);
    }
    const missing = migrations.filter(({ name }) => !rows.some((row) => row.name === name));
    for (const migration of missing) await runMigration(client, quoted, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.query('select pg_advisory_unlock(1886347890, 2)').catch(() => undefined);
  }
}

async function runMigration(
  client: pg.ClientBase,
  schema: string,
  { name, sha256, sql }: SqlMigration,
): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query(`insert into ${schema}.migrations (name, sha256) values ($1, $2)`, [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
