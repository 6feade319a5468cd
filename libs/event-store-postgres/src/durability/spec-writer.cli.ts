import type { AppendRequest } from '@pobratim/event-sourcing';
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresEventStore } from '../postgres-event-store.js';
import type { JournalLine } from './spec-journal.js';
import { settle } from './spec-settle.js';
import { streamOf, wish } from './spec-wish.js';

// A writer process to be killed: many callers append on one store until the standard input ends. Every wish is
// told before it is sent and every answer as soon as it is there, past all buffers.
const [url = '', name = 'writer', callers = '12'] = process.argv.slice(2);

/** Streams that all writers share, so that they meet. */
const SHARED = 12;

let stopping = false;
process.stdin
  .on('end', () => {
    stopping = true;
    // Nobody is left to hear how it goes on.
    setTimeout(() => process.exit(1), 20_000).unref();
  })
  .resume();

const say = (line: JournalLine): void => {
  writeSync(1, `${JSON.stringify(line)}\n`);
};

async function opened(): Promise<PostgresEventStore> {
  for (;;) {
    try {
      return await PostgresEventStore.open({ url });
    } catch (error) {
      if (stopping) throw error;
      await pause(100);
    }
  }
}

const store = await opened();
const known = new Map<string, number>();

/** By turns: a stream of one's own by its revision, a shared one whatever its state, a shared one by a guess that others make wrong. */
function next(caller: number, turn: number): AppendRequest {
  const count = 1 + (turn % 3);
  const shared = streamOf(`shared ${Math.floor(Math.random() * SHARED)}`);
  if (turn % 3 === 0) {
    const own = streamOf(`${name} ${caller}`);
    return wish(own, { expected: known.get(own) ?? 'no-stream', count });
  }
  const guess = known.get(shared);
  return wish(shared, { expected: turn % 3 === 1 || guess === undefined ? 'any' : guess, count });
}

async function call(caller: number): Promise<void> {
  for (let turn = 0; !stopping; turn += 1) {
    const request = next(caller, turn);
    say({ kind: 'intent', request });
    const word = await settle(store, request);
    say(word);
    if (word.kind === 'answer') known.set(word.result.stream, word.result.revision);
    else known.delete(request.stream);
    if (Math.random() < 0.3) await pause(Math.random() * 10);
  }
}

await Promise.all(Array.from({ length: Number(callers) }, (_, caller) => call(caller)));
await store.close();
