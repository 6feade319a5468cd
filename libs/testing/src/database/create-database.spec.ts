import { afterAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';

import { administer } from './administer.js';
import { createDatabase, type TestDatabase } from './create-database.js';
import { templateKey, type Template } from './template.js';

const made: TestDatabase[] = [];
async function database(template?: Template): Promise<TestDatabase> {
  const created = await createDatabase(template === undefined ? {} : { template });
  made.push(created);
  return created;
}
afterAll(async () => {
  for (const created of made) await created.drop();
});

const rows = (url: string, sql: string): Promise<unknown[]> =>
  administer(url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

function townTemplate(log: string[]): Template {
  return {
    key: templateKey('towns', randomUUID()),
    prepare: async (url) => {
      log.push(url);
      await administer(url, async (client) => {
        await client.query('create table town (name text)');
        await client.query(`insert into town values ('Смоленск')`);
      });
    },
  };
}

describe('a database for a spec file', () => {
  it('is a copy of the template, and what one spec writes another does not see', async () => {
    const prepared: string[] = [];
    const template = townTemplate(prepared);
    const [one, other] = await Promise.all([database(template), database(template)]);
    await rows(one.url, `insert into town values ('Хаген')`);
    expect(await rows(one.url, 'select count(*)::int as n from town')).toEqual([{ n: 2 }]);
    expect(await rows(other.url, 'select name from town')).toEqual([{ name: 'Смоленск' }]);
    expect(prepared).toHaveLength(1);
  });

  it('is empty without a template, and sees Cyrillic', async () => {
    const { url } = await database();
    expect(await rows(url, `select count(*)::int as n from pg_tables where schemaname = 'public'`)).toEqual([
      { n: 0 },
    ]);
    expect(await rows(url, `select lower('ЁЖ') as lower`)).toEqual([{ lower: 'ёж' }]);
  });

  it('is prepared anew when the preparation failed', async () => {
    const template = townTemplate([]);
    let failing = true;
    const flaky: Template = {
      key: template.key,
      prepare: (url) => (failing ? Promise.reject(new Error('no')) : template.prepare(url)),
    };
    await expect(database(flaky)).rejects.toThrow('no');
    failing = false;
    const { url } = await database(flaky);
    expect(await rows(url, 'select name from town')).toEqual([{ name: 'Смоленск' }]);
  });

  it('can be entered as a role with fewer rights', async () => {
    const role = `reader_${randomUUID().slice(0, 8)}`;
    const created = await database(townTemplate([]));
    await rows(created.url, `create role ${role}; grant select on town to ${role}`);
    const url = await created.urlAs(role);
    expect(await rows(url, 'select name, current_user::text as role from town')).toEqual([
      { name: 'Смоленск', role },
    ]);
    await expect(rows(url, `insert into town values ('Хаген')`)).rejects.toThrow(/permission denied/);
    await rows(created.url, `drop owned by ${role}; drop role ${role}`);
  });

  it('is gone after its drop, with connections that were left open', async () => {
    const created = await createDatabase();
    const left = new pg.Client({ connectionString: created.url });
    left.on('error', () => undefined);
    await left.connect();
    await created.drop();
    await expect(rows(created.url, 'select 1')).rejects.toThrow(/does not exist/);
  });
});
