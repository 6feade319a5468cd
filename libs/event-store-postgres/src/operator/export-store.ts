import type pg from 'pg';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pack, type Pack } from 'tar-stream';
import {
  commandsPartName,
  FORMAT,
  linesParts,
  logPartName,
  sha256Of,
  type ArchivedEvent,
  type ArchivedPart,
  type ArchivedStore,
  type LinesPart,
  type Manifest,
} from './archive-format.js';
import { filesIn, flushDirectory, hashing, type KeptFile } from './file-folder.js';
import { LogCheck } from './log-check.js';
import { archiveExists, logDamaged } from './operator-errors.js';
import { commandPages, commandsById, rawPages, type RawCommand, type RawRow } from './raw-log.js';
import { commandIn, storedSize, type OnProgress } from './verify-store.js';

/** What is exported, and where to. */
export interface ExportOptions {
  /** The archive; a finished one appears whole or not at all. */
  readonly file: string;
  /** The folder of the register's files; without it the archive has none. */
  readonly files?: string;
  readonly onProgress?: OnProgress;
}

/** What the archive has become. */
export interface Exported {
  readonly size: number;
  readonly commands: number;
  readonly files: number;
  readonly missingFiles: readonly string[];
  readonly root: string;
  /** SHA-256 of the manifest: names the archive. */
  readonly manifest: string;
}

/**
 * Writes the whole store into one archive, as it stands at one moment, checking the log as it passes. Services go on
 * working meanwhile. Memory stays the same however long the log is, but for what {@link LogCheck} remembers.
 * @param client the owner's; it reads in one transaction
 * @throws `archive-exists`, `log-damaged`
 */
export async function exportStore(client: pg.ClientBase, options: ExportOptions): Promise<Exported> {
  if (existsSync(options.file)) throw archiveExists(options.file);
  const draft = `${options.file}.part`;
  const archive = pack();
  const written = pipeline(archive, createWriteStream(draft, { mode: 0o600, flush: true }));
  // Awaited below; when the filling fails first, its error is the one to tell.
  written.catch(() => undefined);
  try {
    await client.query('begin isolation level repeatable read read only');
    const exported = await fill(client, archive, options);
    await client.query('commit');
    await written;
    await rename(draft, options.file);
    await flushDirectory(dirname(resolve(options.file)));
    return exported;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    archive.destroy();
    await written.catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}

async function fill(client: pg.ClientBase, archive: Pack, options: ExportOptions): Promise<Exported> {
  const parts: ArchivedPart[] = [];
  const add = async (name: string, text: string): Promise<void> => {
    parts.push(await addText(archive, name, text));
  };
  const store = await archivedStore(client);
  await add('store.json', JSON.stringify(store));
  const check = new LogCheck();
  const named = new Set<string>();
  for await (const part of logParts(client, check, named)) {
    await add(part.name, part.text);
    options.onProgress?.(check.size, store.size);
  }
  let commands = 0;
  for await (const part of commandParts(client)) {
    await add(part.name, part.text);
    commands += part.count;
  }
  let files = 0;
  for await (const file of options.files === undefined ? [] : filesIn(options.files)) {
    parts.push(await addFile(archive, file));
    named.delete(file.sha256);
    files += 1;
  }
  const missingFiles = options.files === undefined ? [] : [...named].sort();
  const manifest: Manifest = { format: FORMAT, parts, commands, files, missingFiles, root: check.root() };
  const text = JSON.stringify(manifest);
  await addText(archive, 'manifest.json', text);
  archive.finalize();
  return { size: check.size, commands, files, missingFiles, root: manifest.root, manifest: sha256Of(text) };
}

/**
 * The log as it is archived.
 * @param named gets the hashes of the files that events name
 * @throws `log-damaged`
 */
export function logParts(
  client: pg.ClientBase,
  check: LogCheck,
  named = new Set<string>(),
): AsyncIterable<LinesPart> {
  const events = async function* (): AsyncIterable<readonly ArchivedEvent[]> {
    for await (const rows of rawPages(client)) {
      const commands = await commandsById(client, [...new Set(rows.map(({ entry }) => commandIn(entry)))]);
      yield rows.map((row) => checked(row, check, commands, named));
    }
  };
  return linesParts(events(), ({ position }) => logPartName(position));
}

/** The commands as they are archived. */
export function commandParts(client: pg.ClientBase): AsyncIterable<LinesPart> {
  return linesParts(commandPages(client), (_first, number) => commandsPartName(number));
}

function checked(
  row: RawRow,
  check: LogCheck,
  commands: ReadonlyMap<string, RawCommand>,
  named: Set<string>,
): ArchivedEvent {
  const fault = check.see(row, (id) => commands.get(id));
  if (fault !== null) throw logDamaged(fault);
  const { position, entry, disclosures } = row;
  const { files = [] } = JSON.parse(entry) as { readonly files?: readonly { readonly sha256: string }[] };
  for (const { sha256 } of files) named.add(sha256);
  return { position, entry, ...(disclosures.length === 0 ? {} : { disclosures }) };
}

async function archivedStore(client: pg.ClientBase): Promise<ArchivedStore> {
  const { rows } = await client.query<Pick<ArchivedStore, 'purpose' | 'incarnation' | 'postgres'>>(
    `select purpose, incarnation, current_setting('server_version') as postgres from event_store.store`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the store has no identity');
  return { format: FORMAT, ...row, size: await storedSize(client) };
}

async function addText(archive: Pack, name: string, text: string): Promise<ArchivedPart> {
  const bytes = Buffer.from(text, 'utf8');
  await new Promise<void>((resolve, reject) => {
    archive.entry({ name, mtime: new Date(0) }, bytes, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
  return { name, bytes: bytes.length, sha256: sha256Of(bytes) };
}

async function addFile(archive: Pack, file: KeptFile): Promise<ArchivedPart> {
  const name = `files/${file.sha256}`;
  const { hash, through } = hashing();
  await pipeline(file.read(), through, archive.entry({ name, size: file.bytes, mtime: new Date(0) }));
  const sha256 = hash();
  if (sha256 !== file.sha256)
    throw new Error(`the file ${file.sha256} is damaged: its bytes have the hash ${sha256}`);
  return { name, bytes: file.bytes, sha256 };
}
