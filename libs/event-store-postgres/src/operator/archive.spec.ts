import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isDomainError } from '@pobratim/kernel';
import { createDatabase, type TestDatabase } from '@pobratim/testing';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { APP_ROLE, migrate } from '../migrate.js';
import { PostgresEventStore } from '../postgres-event-store.js';
import { collect, specDatabase, type SpecDatabase } from '../spec-database.js';
import { exportStore } from './export-store.js';
import { filesIn, keepFile } from './file-folder.js';
import { importStore, type Imported } from './import-store.js';
import { rawPages } from './raw-log.js';
import { checkArchive } from './read-archive.js';
import { fillStore, naming, ownerClient, plant } from './spec-store.js';
import { verifyStore } from './verify-store.js';

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (isDomainError(error) ? error.code : error),
  );

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the archive of a store', () => {
  let source: SpecDatabase;
  let owner: pg.Client;
  let folder: string;
  let target: TestDatabase;
  let filled: pg.Client;

  beforeAll(async () => {
    source = await specDatabase();
    owner = await ownerClient(source.ownerUrl);
    await fillStore(source.appUrl, 1_300);
    await owner.query('update event_store.disclosures set disclosure = null where position = 7');
  });

  afterAll(async () => {
    await owner.end();
    await source.drop();
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'archive-'));
    target = await createDatabase();
    await migrate(target.url, { purpose: 'training' });
    filled = await ownerClient(target.url);
  });

  afterEach(async () => {
    await filled.end();
    await target.drop();
    await rm(folder, { recursive: true });
  });

  const file = (): string => join(folder, 'store.tar');
  const files = (name: string): string => join(folder, name);

  const keep = async (root: string, text: string): Promise<string> => {
    const hash = sha256(text);
    const content = (async function* () {
      yield await Promise.resolve(Buffer.from(text));
    })();
    expect(await keepFile(files(root), hash, content)).toBe(hash);
    return hash;
  };

  const importInto = async (
    client: pg.Client,
    options: { onProgress?: () => void } = {},
  ): Promise<Imported> => {
    const archive = await checkArchive(file());
    return importStore(client, {
      file: file(),
      archive,
      files: files('to'),
      operator: 'petrova',
      ...options,
    });
  };

  const rowsOf = async (client: pg.Client): Promise<readonly unknown[]> => {
    const rows: unknown[] = [];
    for await (const page of rawPages(client)) rows.push(...page);
    return rows;
  };

  it('brings the whole log into an empty store: positions, bytes, first answers, private members, files', async () => {
    const note = await keep('from', 'Справка');
    const exported = await exportStore(owner, { file: file(), files: files('from') });
    expect(exported).toMatchObject({ size: 1_300, commands: 1_300, files: 1, missingFiles: [] });
    const imported = await importInto(filled);
    expect(imported).toMatchObject({ size: 1_300, commands: 1_300, files: 1, root: exported.root });
    const rows = await rowsOf(filled);
    expect(rows.slice(0, 1_300)).toEqual(await rowsOf(owner));
    const commands = `select c::text as row from event_store.commands c where position < 1300 order by id`;
    expect((await filled.query(commands)).rows).toEqual((await owner.query(commands)).rows);
    const kept: string[] = [];
    for await (const { sha256: hash } of filesIn(files('to'))) kept.push(hash);
    expect(kept).toEqual([note]);
    expect(await verifyStore(filled)).toMatchObject({ size: 1_301, fault: null });
  });

  it('begins a new life of the store, recorded with the name of the operator, and goes on from there', async () => {
    await exportStore(owner, { file: file() });
    const former = await owner.query<{ incarnation: string }>('select incarnation from event_store.store');
    const { incarnation } = await importInto(filled);
    expect(incarnation).not.toBe(former.rows[0]?.incarnation);
    const store = await PostgresEventStore.open({ url: await target.urlAs(APP_ROLE), purpose: 'training' });
    const [act] = await collect(store.readAll({ after: 1_299 }));
    expect(act).toMatchObject({
      type: 'StoreImported',
      actor: { id: 'petrova', role: 'operator' },
      data: { size: 1_300, former: former.rows[0]?.incarnation },
    });
    expect((await store.append(naming('town 1'))).position).toBe(1_301);
    await store.close();
  });

  it('answers a command that was carried out before the export, without a second row', async () => {
    const store = await PostgresEventStore.open({ url: source.appUrl });
    const request = naming('Минск');
    const first = await store.append(request);
    await store.close();
    await exportStore(owner, { file: file() });
    await importInto(filled);
    const other = await PostgresEventStore.open({ url: await target.urlAs(APP_ROLE) });
    expect(await other.append(request)).toEqual({ ...first, repeated: true });
    await other.close();
  });

  it('is a tar that any tool reads, and the same every time for the same log', async () => {
    await exportStore(owner, { file: file() });
    const again = join(folder, 'again.tar');
    await exportStore(owner, { file: again });
    expect(sha256((await readFile(file())).toString('latin1'))).toBe(
      sha256((await readFile(again)).toString('latin1')),
    );
    const listed = spawnSync('tar', ['-tf', file()], { encoding: 'utf8' }).stdout.split('\n');
    expect(listed[0]).toBe('store.json');
    expect(listed).toContain('log/000000001000.jsonl');
    expect(listed.at(-2)).toBe('manifest.json');
  });

  it('goes on where it was cut short, and the half of it is no store meanwhile', async () => {
    await exportStore(owner, { file: file() });
    const cut = (): void => {
      throw new Error('power cut');
    };
    await expect(importInto(filled, { onProgress: cut })).rejects.toThrow('power cut');
    const half = await rowsOf(filled);
    expect(half).toHaveLength(1_000);
    expect(await codeOf(PostgresEventStore.open({ url: target.url }))).toBe('incarnation-not-adopted');
    await importInto(filled);
    expect((await rowsOf(filled)).slice(0, 1_000)).toEqual(half);
    expect(await verifyStore(filled)).toMatchObject({ fault: null });
  });

  it('goes on with no other archive than the one it was begun from', async () => {
    await exportStore(owner, { file: file() });
    const cut = (): void => {
      throw new Error('power cut');
    };
    await expect(importInto(filled, { onProgress: cut })).rejects.toThrow('power cut');
    const store = await PostgresEventStore.open({ url: source.appUrl });
    await store.append(naming('Гродно'));
    await store.close();
    await rm(file());
    await exportStore(owner, { file: file() });
    expect(await codeOf(importInto(filled))).toBe('another-import-under-way');
  });

  it('is never written over', async () => {
    await exportStore(owner, { file: file() });
    const before = await readFile(file());
    expect(await codeOf(exportStore(owner, { file: file() }))).toBe('archive-exists');
    expect((await readFile(file())).equals(before)).toBe(true);
  });

  it('is taken in by an empty store only', async () => {
    await exportStore(owner, { file: file() });
    await fillStore(await target.urlAs(APP_ROLE), 3);
    expect(await codeOf(importInto(filled))).toBe('store-not-empty');
    expect(await rowsOf(filled)).toHaveLength(3);
  });

  it('that was damaged or cut short is refused before anything is written', async () => {
    await exportStore(owner, { file: file() });
    const whole = await readFile(file());
    const marks = ['TownNamed', '"bodyHash":"', '"purpose":"'].map((text) => whole.indexOf(text));
    for (const at of marks) {
      expect(at).toBeGreaterThan(0);
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(damaged.readUInt8(at + 4) ^ 1, at + 4);
      await writeFile(file(), damaged);
      expect(await codeOf(importInto(filled))).toBe('archive-damaged');
    }
    for (const length of [whole.length / 2, whole.length - 4_096, 1_000]) {
      await writeFile(file(), whole.subarray(0, length));
      expect(await codeOf(importInto(filled))).toBe('archive-damaged');
    }
    expect(await rowsOf(filled)).toEqual([]);
  });

  it('is not made of a damaged log, and nothing is left of the attempt', async () => {
    const damaged = await specDatabase();
    await fillStore(damaged.appUrl, 20);
    const client = await ownerClient(damaged.ownerUrl);
    await plant(
      client,
      `update event_store.events set entry = replace(entry, 'town', 'Town') where position = 5`,
    );
    expect(await codeOf(exportStore(client, { file: file() }))).toBe('log-damaged');
    await expect(readFile(file())).rejects.toThrow('ENOENT');
    await expect(readFile(`${file()}.part`)).rejects.toThrow('ENOENT');
    await client.end();
    await damaged.drop();
  });

  it('names the files that events speak of and nobody has', async () => {
    const sha = sha256('lost');
    const store = await PostgresEventStore.open({ url: source.appUrl });
    await store.append(
      naming('Тула', { event: { files: [{ mediaType: 'text/plain', size: 4, sha256: sha }] } }),
    );
    await store.close();
    expect((await exportStore(owner, { file: file(), files: files('from') })).missingFiles).toEqual([sha]);
  });
});
