import { OPERATOR_SCHEMAS, type StoreImported } from '@pobratim/event-sourcing';
import { newId } from '@pobratim/kernel';
import type pg from 'pg';
import { beginLife } from '../store-identity.js';
import { archivedCommands, archivedEvents, sha256Of, type LinesPart } from './archive-format.js';
import { rawRowOf } from './archived-rows.js';
import { forgetCheckpoints, projectionStates } from './checkpoints.js';
import { commandParts, logParts } from './export-store.js';
import { keepFile } from './file-folder.js';
import { LogCheck } from './log-check.js';
import { anotherImportUnderWay, archiveDamaged, storeNotEmpty } from './operator-errors.js';
import { entriesOf, textOf, type CheckedArchive } from './read-archive.js';
import { actOf, recordAct, underLock } from './record-act.js';
import { storedSize, type OnProgress } from './verify-store.js';

/** What is imported. */
export interface ImportOptions {
  readonly file: string;
  /** What a look at the whole archive has found. */
  readonly archive: CheckedArchive;
  /** Where the register's files go; without it they stay in the archive. */
  readonly files?: string;
  readonly operator: string;
  readonly onProgress?: OnProgress;
}

/** A store that was filled. */
export interface Imported {
  readonly size: number;
  readonly commands: number;
  readonly files: number;
  readonly root: string;
  readonly incarnation: string;
}

/**
 * While an import is under way, the store says that it lives here: no service opens it, and only the same archive
 * goes on. So an import that was cut short is never taken for a store.
 */
const UNDER_WAY = 'import of ';

/**
 * Fills an empty store from an archive: positions and bytes as they were, first answers of commands, private members
 * as they stood, files. A part is a transaction; an import that was cut short goes on where it stopped. At the end
 * the store is read back, must give the same parts by hash, and begins a new life.
 * @param client the owner's, of a migrated store
 * @throws `store-not-empty`, `another-import-under-way`, `archive-damaged`, `log-damaged`
 */
export async function importStore(client: pg.Client, options: ImportOptions): Promise<Imported> {
  const { archive, onProgress } = options;
  await underLock(client, () => claim(client, archive.hash));
  let files = 0;
  for await (const entry of entriesOf(options.file)) {
    if (entry.name.startsWith('log/')) await takeLog(client, await textOf(entry));
    else if (entry.name.startsWith('commands/')) await takeCommands(client, await textOf(entry));
    else if (entry.name.startsWith('files/') && options.files !== undefined) {
      const expected = entry.name.slice('files/'.length);
      if ((await keepFile(options.files, expected, entry.content)) !== expected)
        throw archiveDamaged(`${entry.name} has other bytes`);
      files += 1;
    } else continue;
    onProgress?.(await storedSize(client), archive.store.size);
  }
  await client.query('analyze event_store.events, event_store.commands, event_store.disclosures');
  await compare(client, archive);
  const { size, incarnation: former } = archive.store;
  const { root, commands } = archive.manifest;
  return underLock(client, async () => {
    const incarnation = await beginLife(client);
    await forgetCheckpoints(client);
    const type = 'StoreImported';
    const data = { manifest: archive.hash, former, size, root };
    const event: StoreImported = { type, schema: OPERATOR_SCHEMAS[type], data };
    await recordAct(client, incarnation, actOf(options.operator, event));
    return { size, commands, files, root, incarnation };
  });
}

/** Marks the store as one that is being filled; readers and writers of its former, empty life stop. */
async function claim(client: pg.Client, hash: string): Promise<void> {
  const { rows } = await client.query<{ incarnation: string; system_identifier: string }>(
    'select incarnation, system_identifier from event_store.store',
  );
  const { incarnation = '', system_identifier: lives = '' } = rows[0] ?? {};
  if (lives === `${UNDER_WAY}${hash}`) return;
  if (lives.startsWith(UNDER_WAY)) throw anotherImportUnderWay(lives.slice(UNDER_WAY.length));
  const size = await storedSize(client);
  const commands = await client.query<{ count: string }>(
    'select count(*)::text as count from event_store.commands',
  );
  const covered = (await projectionStates(client, { incarnation, size })).some(
    ({ position }) => position >= 0,
  );
  const known = Number(commands.rows[0]?.count ?? 0);
  if (size > 0 || known > 0 || covered) throw storeNotEmpty(size, known);
  await client.query('update event_store.store set incarnation = $1, system_identifier = $2', [
    newId(),
    `${UNDER_WAY}${hash}`,
  ]);
}

async function takeLog(client: pg.Client, text: string): Promise<void> {
  const size = await storedSize(client);
  const rows = archivedEvents(text)
    .filter(({ position }) => position >= size)
    .map(rawRowOf);
  if (rows.length === 0) return;
  const disclosures = rows.flatMap((row) =>
    row.disclosures.map((disclosure) => ({ position: row.position, ...disclosure })),
  );
  await underLock(client, async () => {
    await client.query(
      `insert into event_store.events (position, event_id, stream, revision, type, recorded_at, leaf_hash, private, entry)
        select e.position, e."eventId", e.stream, e.revision, e.type, e."recordedAt", decode(e."leafHash", 'hex'),
            e.private, e.entry
          from json_to_recordset($1) as e(position bigint, "eventId" uuid, stream text, revision bigint, type text,
            "recordedAt" text, "leafHash" text, private smallint, entry text)`,
      [JSON.stringify(rows)],
    );
    await client.query(
      `insert into event_store.disclosures (position, name, digest, disclosure)
        select d.position, d.name, d.digest, d.disclosure
          from json_to_recordset($1) as d(position bigint, name text, digest text, disclosure text)`,
      [JSON.stringify(disclosures)],
    );
  });
}

async function takeCommands(client: pg.Client, text: string): Promise<void> {
  await client.query(
    `insert into event_store.commands (id, body_hash, stream, revision, position, recorded_at, event_ids)
      select c.id, decode(c."bodyHash", 'hex'), c.stream, c.revision, c.position, c."recordedAt", c."eventIds"
        from json_to_recordset($1) as c(id uuid, "bodyHash" text, stream text, revision bigint, position bigint,
          "recordedAt" text, "eventIds" uuid[])
      on conflict (id) do nothing`,
    [JSON.stringify(archivedCommands(text))],
  );
}

/** What is stored now must give the very parts that the archive has. */
async function compare(client: pg.Client, { manifest }: CheckedArchive): Promise<void> {
  const promised = manifest.parts.filter(({ name }) => /^(log|commands)\//.test(name));
  const check = new LogCheck();
  let index = 0;
  const same = (part: LinesPart): void => {
    const wanted = promised[index];
    if (wanted?.name !== part.name || wanted.sha256 !== sha256Of(part.text))
      throw archiveDamaged(`${part.name} was stored otherwise`);
    index += 1;
  };
  for await (const part of logParts(client, check)) same(part);
  for await (const part of commandParts(client)) same(part);
  if (index !== promised.length) throw archiveDamaged(`${promised[index]?.name ?? ''} was not stored`);
  if (check.root() !== manifest.root) throw archiveDamaged('the root of the stored log is another');
}
