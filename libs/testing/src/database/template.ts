import { createHash } from 'node:crypto';
import type pg from 'pg';

import { administer } from './administer.js';
import { templatePrefix } from './leftovers.js';

/** A state that spec files start from, made once and copied. */
export interface Template {
  /** Names the state: whatever `prepare` depends on goes into {@link templateKey}. */
  readonly key: string;
  /** Brings an empty database into that state, as its owner. It closes every connection it opens. */
  prepare(url: string): Promise<void>;
}

/** A key from all that a state depends on: texts of the migrations, seeds. */
export function templateKey(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}

/** Roles belong to the whole cluster: two preparations at once would trip over each other's `create role`. */
const preparing = 'select pg_advisory_lock(7214001)';

/**
 * Makes the template's database unless it is there.
 * @param url owner's address of the database `postgres`
 * @returns its name
 */
export async function ensureTemplate(url: string, template: Template): Promise<string> {
  const name = `${templatePrefix}${templateKey(template.key)}`;
  await administer(url, async (client) => {
    if (await exists(client, name)) return;
    await client.query(preparing);
    if (await exists(client, name)) return;
    const draft = `spec_draft_${templateKey(template.key)}`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await template.prepare(databaseUrl(url, draft));
    await client.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

/** The same server, another database. */
export function databaseUrl(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  return (await client.query('select 1 from pg_database where datname = $1', [name])).rowCount === 1;
}
