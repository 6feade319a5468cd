import { afterAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';

const root = resolve(import.meta.dirname, '../../../..');
const home = mkdtempSync(join(tmpdir(), 'pobratim-migrate-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

function migrate(env: Record<string, string>): { status: number | null; output: string } {
  const register = ['--import', '@swc-node/register/esm-register'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--conditions=@pobratim/source',
      '--disable-warning=ExperimentalWarning',
      ...register,
      'deploy/migrate.mjs',
    ],
    {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', SWC_NODE_PROJECT: join(root, 'tsconfig.base.json'), ...env },
    },
  );
  return { status, output: `${stdout}${stderr}` };
}

/** A PostgreSQL of its own process: this project may not depend on the one that starts it. */
async function holdPostgres(): Promise<{ holder: ChildProcess; url: string }> {
  const cli = 'libs/embedded-postgres/src/hold-postgres.cli.ts';
  const holder = spawn(process.execPath, ['libs/tooling/run.mjs', cli, join(home, 'pg')], { cwd: root });
  const [line] = (await once(holder.stdout, 'data')) as [Buffer];
  return { holder, url: line.toString().trim() };
}

describe('the migrations of a release', () => {
  it('make every schema, may be repeated, and let the services in as the role that may only add', async () => {
    const { holder, url } = await holdPostgres();
    try {
      const env = { DATABASE_OWNER_URL: url, APP_PASSWORD: 'a password of the services' };
      expect(migrate(env)).toMatchObject({ status: 0 });
      expect(migrate(env)).toMatchObject({ status: 0 });
      const app = new URL(url);
      app.username = 'pobratim_app';
      app.password = env.APP_PASSWORD;
      const client = new pg.Client({ connectionString: app.href });
      await client.connect();
      try {
        const { rows } = await client.query<{ nspname: string }>('select nspname from pg_namespace');
        const schemas = ['analytics', 'notifications', 'registry', 'relay', 'reporting'];
        expect(rows.map(({ nspname }) => nspname)).toEqual(expect.arrayContaining(schemas));
      } finally {
        await client.end();
      }
    } finally {
      holder.kill('SIGTERM');
      await once(holder, 'exit');
    }
  }, 120_000);

  it('name the setting that is missing', () => {
    expect(migrate({})).toMatchObject({
      status: 1,
      output: expect.stringContaining('DATABASE_OWNER_URL') as unknown,
    });
  }, 60_000);
});
