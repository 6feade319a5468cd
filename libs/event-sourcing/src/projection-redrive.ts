import type { EventStore } from './event-store.js';
import type { RecordedEvent } from './events.js';
import { wordsOf, type ProjectionProgress } from './projection-progress.js';
import type { ParkedEvent } from './projection.js';

/** What became of the parked events of a projection. */
export interface Redriven {
  /** Events that are applied now. */
  readonly applied: number;
  /** Events that stay parked: one that failed again, and what follows it in its aggregate. */
  readonly left: number;
}

/**
 * Applies parked events, aggregate by aggregate, each in the order of its stream, each in a transaction of its own
 * that also takes it out. An event that fails again keeps its place and holds back its own aggregate, no other.
 * New events wait meanwhile, so none overtakes a parked one.
 */
export function redrive<Tx>(store: EventStore, progress: ProjectionProgress<Tx>): Promise<Redriven> {
  return progress.exclusively(async () => {
    await progress.load();
    const parked = await progress.database.parkedEvents(progress.projection.name);
    let applied = 0;
    for (const [stream, events] of byStream(parked)) {
      applied += await redriveStream(store, progress, { stream, events });
    }
    await progress.load();
    return { applied, left: parked.length - applied };
  });
}

function byStream(parked: readonly ParkedEvent[]): ReadonlyMap<string, readonly ParkedEvent[]> {
  return Map.groupBy(parked, ({ stream }) => stream);
}

async function redriveStream<Tx>(
  store: EventStore,
  progress: ProjectionProgress<Tx>,
  { stream, events }: { readonly stream: string; readonly events: readonly ParkedEvent[] },
): Promise<number> {
  const waiting = new Map(events.map((event) => [event.position, event]));
  let applied = 0;
  for await (const event of store.readStream(stream)) {
    const parked = waiting.get(event.position);
    if (parked === undefined) continue;
    if (!(await applyParked(progress, event, parked))) break;
    applied += 1;
  }
  return applied;
}

async function applyParked<Tx>(
  progress: ProjectionProgress<Tx>,
  event: RecordedEvent,
  parked: ParkedEvent,
): Promise<boolean> {
  const { projection, database } = progress;
  try {
    await database.transaction(async (tx) => {
      await holdCheckpoint(progress, tx);
      await database.unpark(parked, tx);
      await projection.project(event, tx);
      await projection.effect?.(event, tx);
    });
    return true;
  } catch (error) {
    // A database that is away refuses this too, and then it is the weather: nothing has changed.
    await database.transaction(async (tx) => {
      await database.unpark(parked, tx);
      await database.park({ ...parked, error: wordsOf(error) }, tx);
    });
    return false;
  }
}

/** Takes the checkpoint's row without moving it: no other runner applies anything until this transaction is over. */
export async function holdCheckpoint<Tx>(progress: ProjectionProgress<Tx>, tx: Tx): Promise<void> {
  const { checkpoint, database, projection } = progress;
  if (checkpoint === null) return;
  await database.moveCheckpoint(projection.name, { from: checkpoint.position, to: checkpoint }, tx);
}
