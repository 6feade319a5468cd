import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RecordedEvent } from '@pobratim/event-sourcing';
import { newId, systemClock } from '@pobratim/kernel';
import { until } from '@pobratim/testing';
import { againWhenBusy } from '../commands/again-when-busy.js';
import { carryOut } from '../commands/carry-out.js';
import type { Foundation } from '../commands/foundation.js';
import type { Wish } from '../commands/wish.js';
import { FolderFileStore } from '../files/folder-file-store.adapter.js';
import { specRegister, specTerritories, type SpecRegister } from '../test/spec-register.adapter.js';
import { importDecider } from './import-decider.js';
import { readerHere } from './note-reading/note-reader.js';
import { openImport, readingIn } from './open-import.query.js';
import { takeNote } from './start-import/take-note.reaction.js';

jest.setTimeout(120_000);

const NOTE = readFileSync(
  new URL('../../../../test/fixtures/inventories/seeds/smolensk-note.txt', import.meta.url),
);
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const WORKER = fileURLToPath(new URL('../test/run-reactions.cli.ts', import.meta.url));
const by = { id: newId(), office: newId(), role: 'REGIONAL_OFFICER', territory: '67', onBehalfOf: null };

let register: SpecRegister;
let folder: string;
let foundation: Foundation;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  register = await specRegister();
  folder = await mkdtemp(join(tmpdir(), 'killed-import-'));
  foundation = {
    store: register.store,
    files: new FolderFileStore(folder),
    reader: readerHere,
    territories: specTerritories,
    clock: systemClock,
    timeZone: 'Europe/Moscow',
    training: true,
  };
});

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await register.close();
  await rm(folder, { recursive: true });
});

const wish = (): Wish => ({ by, command: newId(), bodyHash: '0'.repeat(64), correlation: newId() });

/** A process that reads and records, and knows nothing of this one. */
async function worker(): Promise<ChildProcess> {
  const flags = ['--conditions=@pobratim/source', '--import', '@swc-node/register/esm-register'];
  const child = spawn(process.execPath, [...flags, WORKER, register.appUrl, folder], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '', SWC_NODE_PROJECT: join(ROOT, 'tsconfig.base.json') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function sizeReaches(size: number): Promise<void> {
  await until(async () => (await register.store.head()).size >= size, { within: 30_000, every: 2 });
}

async function log(...types: string[]): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of register.store.readAll({ after: -1, types })) events.push(event);
  return events;
}

describe('an import whose process is killed', () => {
  it('goes on after every kill: no record twice, none lost', async () => {
    const { id } = await takeNote(
      foundation,
      wish(),
      { bytes: NOTE, fileName: 'Справка.txt' },
      { office: by.office, territory: '67' },
    );
    // Killed as soon as it lives, most likely before or while it reads.
    await kill(await worker());
    let child = await worker();
    const { state } = await until(
      async () => {
        const opened = await openImport(register.store, id);
        return opened.state.phase === 'REVIEW' ? opened : null;
      },
      { within: 30_000 },
    );

    const reading = await readingIn(foundation.files, state);
    for (const candidate of reading?.candidates ?? []) {
      const data = { id, candidate, register: { agreements: [], partnerships: [] }, asNew: true };
      // As the door does it: the register records on the same stream meanwhile.
      const target = { id, wish: wish() };
      await againWhenBusy(() =>
        carryOut(register.store, importDecider, { type: 'AcceptCandidate', data, by }, target),
      );
    }

    // After a few more events, wherever in the chain of party, partnership, number and record that is.
    for (const more of [3, 13]) {
      await sizeReaches((await register.store.head()).size + more);
      await kill(child);
      child = await worker();
    }
    await until(
      async () => {
        const { candidates } = (await openImport(register.store, id)).state;
        return Object.values(candidates).every(({ stage }) => stage === 'RECORDED');
      },
      { within: 60_000 },
    );
    await kill(child);

    const recorded = await log('AgreementRecorded');
    expect(recorded).toHaveLength(16);
    expect(new Set(recorded.map(({ stream }) => stream.id)).size).toBe(16);
    expect(recorded.map(({ data }) => data['registerNumber']).sort()).toEqual(
      Array.from({ length: 16 }, (_, at) =>
        expect.stringMatching(new RegExp(`-00${String(at + 1).padStart(2, '0')}$`)),
      ),
    );
    for (const type of ['PartyRegistered', 'PartnershipEstablished'])
      expect(new Set((await log(type)).map(({ stream }) => stream.id)).size).toBe((await log(type)).length);
    expect(await log('AgreementStatementMade')).toHaveLength(16 + 1);
    expect((await log('CandidateRecorded')).map(({ data }) => data['candidate'])).toEqual(
      Array.from({ length: 16 }, (_, at) => at + 1),
    );
    expect(await log('ImportRead')).toHaveLength(1);
  });
});
