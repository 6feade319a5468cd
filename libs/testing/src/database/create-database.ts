import { createHash, randomBytes } from 'node:crypto';

import { administer } from './administer.js';
import { leaseCluster, type Lease } from './lease.js';
import { specPrefix } from './leftovers.js';
import { databaseUrl, ensureTemplate, type Template } from './template.js';

/** A database of one spec file's own. */
export interface TestDatabase {
  /** Owner's address. */
  readonly url: string;
  /**
   * The address for a role that a migration has made, as services use it. The role may log in from now on.
   * @param role its name, `pobratim_app`
   */
  urlAs(role: string): Promise<string>;
  /** Ends every connection and drops the database. */
  drop(): Promise<void>;
}

/**
 * A fresh database on a real PostgreSQL: empty, or a copy of a template (some 30 ms). All spec files of a run share
 * one cluster, also across projects; `POSTGRES_URL` names another server to be used instead.
 */
export async function createDatabase(options: { template?: Template } = {}): Promise<TestDatabase> {
  const lease = await serverForTests();
  const name = `${specPrefix}${randomBytes(8).toString('hex')}`;
  const from = options.template && (await ensureTemplate(lease.url, options.template));
  await administer(lease.url, (client) =>
    client.query(
      `create database ${name} ${from === undefined ? '' : `template ${from} strategy file_copy`}`,
    ),
  );
  return {
    url: databaseUrl(lease.url, name),
    urlAs: (role) => allowLogin(lease.url, name, role),
    drop: async () => {
      await administer(lease.url, (client) => client.query(`drop database if exists ${name} with (force)`));
      lease.release();
    },
  };
}

async function serverForTests(): Promise<Lease> {
  const given = process.env['POSTGRES_URL'];
  return given === undefined || given === '' ? leaseCluster() : { url: given, release: () => undefined };
}

/** Roles are shared by all spec files of the cluster, so the password follows from what they all know. */
async function allowLogin(url: string, database: string, role: string): Promise<string> {
  const password = createHash('sha256').update(`${url} ${role}`).digest('base64url');
  await administer(url, async (client) => {
    await client.query('select pg_advisory_lock(7214002)');
    await client.query(
      `alter role ${client.escapeIdentifier(role)} login password ${client.escapeLiteral(password)}`,
    );
  });
  const address = new URL(databaseUrl(url, database));
  address.username = role;
  address.password = password;
  return address.href;
}
