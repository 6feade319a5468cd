import { DomainError } from '@pobratim/kernel';
import type { EventLog, LogEvent } from './event-log.js';
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
export function redrive<Tx, E extends LogEvent>(
  log: EventLog<E>,
  progress: ProjectionProgress<Tx, E>,
): Promise<Redriven> {
  return progress.exclusively(async () => {
    await progress.load();
    const parked = await progress.database.parkedEvents(progress.projection.name);
    let applied = 0;
    for (const events of byStream(parked)) applied += await redriveStream(log, progress, events);
    await progress.load();
    return { applied, left: parked.length - applied };
  });
}

function byStream(parked: readonly ParkedEvent[]): Iterable<readonly ParkedEvent[]> {
  return Map.groupBy(parked, ({ stream }) => stream).values();
}

async function redriveStream<Tx, E extends LogEvent>(
  log: EventLog<E>,
  progress: ProjectionProgress<Tx, E>,
  inOrder: readonly ParkedEvent[],
): Promise<number> {
  let applied = 0;
  for (const parked of inOrder) {
    const event = await eventAt(log, parked.position);
    if (event?.id !== parked.eventId || !(await applyParked(progress, event, parked))) break;
    applied += 1;
  }
  return applied;
}

/** The event at a position, `null` when the log does not hold it. */
export async function eventAt<E extends LogEvent>(log: EventLog<E>, position: number): Promise<E | null> {
  for await (const event of log.readAll({ after: position - 1, limit: 1 })) {
    if (event.position === position) return event;
  }
  return null;
}

async function applyParked<Tx, E extends LogEvent>(
  progress: ProjectionProgress<Tx, E>,
  event: E,
  parked: ParkedEvent,
): Promise<boolean> {
  const { projection, database, errors } = progress;
  try {
    await database.transaction(async (tx) => {
      await holdCheckpoint(progress, tx);
      await database.unpark(parked, tx);
      await projection.project(event, tx, false);
      await projection.effect?.(event, tx);
    });
    return true;
  } catch (error) {
    if (errors.isTransient(error)) throw error;
    // A database that is away refuses this too, and then it is the weather: nothing has changed.
    await database.transaction(async (tx) => {
      await database.unpark(parked, tx);
      await database.park({ ...parked, error: wordsOf(error) }, tx);
    });
    return false;
  }
}

/** Takes the checkpoint's row without moving it: no other runner applies anything until this transaction is over. */
export async function holdCheckpoint<Tx, E extends LogEvent>(
  progress: ProjectionProgress<Tx, E>,
  tx: Tx,
): Promise<void> {
  const { checkpoint, database, projection } = progress;
  if (checkpoint === null) return;
  await database.moveCheckpoint(projection.name, { from: checkpoint.position, to: checkpoint }, tx);
}

/**
 * Takes a parked event out without applying it. Only the first of its aggregate: the others wait for it, and whoever
 * settles it decides with that what becomes of them.
 * @throws `not-first-parked` (conflict)
 */
export function resolveParked<Tx, E extends LogEvent>(
  progress: ProjectionProgress<Tx, E>,
  position: number,
): Promise<void> {
  return progress.exclusively(async () => {
    const { projection, database } = progress;
    const parked = await database.parkedEvents(projection.name);
    const wanted = parked.find((event) => event.position === position);
    const first = parked.find(({ stream }) => stream === wanted?.stream);
    if (wanted === undefined || first !== wanted) throw notFirstParked(projection.name, position);
    await database.transaction((tx) => database.unpark(wanted, tx));
    await progress.load();
  });
}

function notFirstParked(projection: string, position: number): DomainError {
  return new DomainError('not-first-parked', {
    kind: 'conflict',
    message: {
      ru: `Событие ${position} не первое среди отложенных в своей карточке или уже не отложено. Ничего не изменено. Откройте список заново и начните с первого.`,
      en: `Event ${position} is not the first parked one of its record, or no longer parked. Nothing was changed. Read the list again and begin with the first.`,
    },
    details: { projection, position },
  });
}
