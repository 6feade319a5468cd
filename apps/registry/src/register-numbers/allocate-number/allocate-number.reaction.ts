import {
  bodyHashOf,
  type AppendResult,
  type EventStore,
  type RecordedEvent,
  type StreamSlice,
} from '@pobratim/event-sourcing';
import { idOf, isDomainError } from '@pobratim/kernel';
import type { Wish } from '../../commands/wish.js';
import { registerNumbersIdOf } from '../../vocabulary/ids.js';
import { registerNumberDecider } from '../register-number-decider.js';
import type { RegisterNumberAllocated } from '../register-number-events.js';
import type { AllocateRegisterNumber } from './allocate-number.js';

/** Many may take a number at once; each race is lost to somebody who got one. */
const MOST_RACES = 200;

/**
 * The number of a record, taken once and for ever: the command's id follows from the record alone, so that whoever
 * asks again (after a crash, or from another door) gets the same number. Reads one event, however long the series is.
 */
export async function numberFor(
  store: EventStore,
  data: AllocateRegisterNumber['data'],
  wish: Wish,
): Promise<string> {
  const command = idOf('command', 'register-number', data.subject);
  const bodyHash = bodyHashOf({ subject: data.subject });
  for (let race = 0; ; race += 1) {
    const earlier = await store.resultOf(command, bodyHash);
    if (earlier !== null) return numberOf(store, earlier);
    try {
      return await take(store, data, { ...wish, command, bodyHash });
    } catch (error) {
      if (!isDomainError(error, 'revision-conflict') || race === MOST_RACES) throw error;
    }
  }
}

/** Takes the number after the last one; somebody may have been quicker. */
async function take(
  store: EventStore,
  data: AllocateRegisterNumber['data'],
  { by, command, bodyHash, correlation }: Wish,
): Promise<string> {
  const stream = `${registerNumberDecider.category}-${registerNumbersIdOf(data.series, data.region, data.year)}`;
  const last = await eventAt(store, stream, { direction: 'backwards', limit: 1 });
  const events = registerNumberDecider.decide(
    { type: 'AllocateRegisterNumber', data, by },
    last?.data ?? null,
  );
  const expected = last === null ? 'no-stream' : last.stream.revision;
  await store.append({ stream, expected, events, actor: by, cause: { command, correlation }, bodyHash });
  return (events[0] ?? last)?.data.number ?? '';
}

/** The number that an earlier allocation gave, whatever series and year it was taken from. */
async function numberOf(store: EventStore, { stream, revision }: AppendResult): Promise<string> {
  return (await eventAt(store, stream, { from: revision, limit: 1 }))?.data.number ?? '';
}

async function eventAt(
  store: EventStore,
  stream: string,
  slice: StreamSlice,
): Promise<RecordedEvent<RegisterNumberAllocated> | null> {
  for await (const event of store.readStream(stream, slice)) {
    // The category holds nothing else.
    return event as unknown as RecordedEvent<RegisterNumberAllocated>;
  }
  return null;
}
