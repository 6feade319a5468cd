import { DomainError } from '@pobratim/kernel';
import type { EventLog, LogEvent } from './event-log.js';
import { NextVersion } from './next-version.js';
import type { ProjectionProgress } from './projection-progress.js';
import { eventAt, holdCheckpoint } from './projection-redrive.js';
import type { Beside, Checkpoint, ParkedEvent, Projection, ProjectionDatabase } from './projection.js';

/** How far a new version has come. */
export interface RebuildProgress {
  readonly projection: string;
  /** Positions covered, of `size`. */
  readonly covered: number;
  readonly size: number;
}

/** How a version is built beside the serving one. */
export interface RebuildOptions {
  /** Only compare the new version with the serving one, then discard it; `false` when not given. */
  readonly compareOnly?: boolean;
  readonly onProgress?: (progress: RebuildProgress) => void;
  readonly signal?: AbortSignal;
  /** Events in one transaction, at most; what the projection asks for when not given, else 500. */
  readonly batchSize?: number;
  /** Transactions at once, for a projection that is `partitioned`; 1 when not given. */
  readonly workers?: number;
}

/** What a rebuild found, both versions standing at the same position. */
export interface RebuildReport {
  readonly position: number;
  /** Digest of the version that served. */
  readonly served: string;
  /** Digest of the version that was built. */
  readonly built: string;
  /** Whether the new version serves now. */
  readonly switched: boolean;
  /** Events that only the new version could not apply: with any, nothing is switched. */
  readonly newlyParked: number;
}

interface Work<Tx, E extends LogEvent> {
  readonly log: EventLog<E>;
  readonly serving: ProjectionProgress<Tx, E>;
  readonly options: RebuildOptions;
}

/** The key of the checkpoint and the parked events of the version that served before. */
const formerOf = (projection: string): string => `${projection}.former`;

/**
 * Builds a projection's next version from the first event while the present one serves, then lets both stand at one
 * position, compares them by hash and switches in one transaction. Effects are held back. An attempt that is cut
 * short leaves the serving version untouched and is begun anew.
 * @throws `projection-not-beside`
 */
export async function rebuildBeside<Tx, E extends LogEvent>(wish: Work<Tx, E>): Promise<RebuildReport> {
  const { log, serving } = wish;
  const { projection, database } = serving;
  const beside = besideOf(projection);
  const options = { batchSize: beside.batchSize ?? 500, ...wish.options };
  const work = { log, serving, options };
  const { incarnation } = await log.head();
  const next = new NextVersion({
    projection,
    beside,
    database,
    isTransient: serving.errors.isTransient,
    workers: options.workers ?? 1,
  });
  await next.begin(incarnation);
  await catchUp(work, next, incarnation);
  if (options.compareOnly !== true) {
    await next.finish();
    await catchUp(work, next, incarnation);
  }
  return serving.exclusively(async (applyToServing) => {
    await serving.load();
    const position = Math.max(serving.position, next.position);
    const to: Checkpoint = { position, incarnation };
    const { name, handles } = projection;
    const fed = [
      { name: next.name, position: next.position, apply: next.apply.bind(next) },
      { name, position: serving.position, apply: applyToServing },
    ];
    for (const one of fed) await feed(log, { ...one, handles }, { to, options });
    const report = await compareAndSwitch(work, next, to);
    await serving.load();
    return report;
  });
}

/**
 * The former version serves again, and the one that served becomes the former; it goes on from where it stood.
 * @param order where the order to do so stands in the log: twice would be undone, so it is kept in the same
 * transaction, and an order whose answer was lost is not carried out again
 * @throws `projection-not-beside`, `no-former-version`, `former-version-incomplete`
 */
export function restoreFormer<Tx, E extends LogEvent>(
  serving: ProjectionProgress<Tx, E>,
  order?: Checkpoint,
): Promise<void> {
  return serving.exclusively(async () => {
    const { projection, database } = serving;
    const beside = besideOf(projection);
    const orders = `${projection.name}.restored`;
    const carriedOut = await database.checkpointOf(orders);
    if (order !== undefined && carriedOut?.incarnation === order.incarnation) {
      if (carriedOut.position >= order.position) return;
    }
    await serving.load();
    const former = await kept(database, formerOf(projection.name));
    if (former.checkpoint === null) throw noFormerVersion(projection.name);
    if (projection.effect !== undefined && former.parked.length > 0) throw formerOwesEffects(projection.name);
    const served = await kept(database, projection.name);
    await database.transaction(async (tx) => {
      await holdCheckpoint(serving, tx);
      await beside.restore(tx);
      await keep(database, { name: projection.name, ...former }, tx);
      await keep(database, { name: formerOf(projection.name), ...served }, tx);
      if (order !== undefined) await keep(database, { name: orders, checkpoint: order, parked: [] }, tx);
    });
    await serving.load();
  });
}

/** The way along the log, until so little is left that the serving version may wait for the rest. */
async function catchUp<Tx, E extends LogEvent>(
  { log, serving, options }: Work<Tx, E>,
  next: NextVersion<Tx, E>,
  incarnation: string,
): Promise<void> {
  const { handles } = serving.projection;
  for (;;) {
    const { size } = await log.head();
    const nearly = size - 1 - next.position <= (options.batchSize ?? 500);
    const fed = { name: next.name, handles, position: next.position, apply: next.apply.bind(next) };
    await feed(log, fed, { to: { position: size - 1, incarnation }, options });
    if (nearly) return;
  }
}

interface Fed<E extends LogEvent> {
  readonly name: string;
  readonly handles: readonly string[];
  readonly position: number;
  apply(events: readonly E[], checkpoint: Checkpoint): Promise<void>;
}

async function feed<E extends LogEvent>(
  log: EventLog<E>,
  fed: Fed<E>,
  { to, options }: { readonly to: Checkpoint; readonly options: RebuildOptions },
): Promise<void> {
  if (to.position <= fed.position) return;
  const { batchSize = 500, signal, onProgress } = options;
  const tell = (position: number): void => {
    onProgress?.({ projection: fed.name, covered: position + 1, size: to.position + 1 });
  };
  let batch: E[] = [];
  for await (const event of log.readAll({ after: fed.position, types: fed.handles })) {
    if (event.position > to.position) break;
    batch.push(event);
    if (batch.length < batchSize) continue;
    signal?.throwIfAborted();
    await fed.apply(batch, { ...to, position: event.position });
    tell(event.position);
    batch = [];
  }
  signal?.throwIfAborted();
  await fed.apply(batch, to);
  tell(to.position);
}

async function compareAndSwitch<Tx, E extends LogEvent>(
  { log, serving, options }: Work<Tx, E>,
  next: NextVersion<Tx, E>,
  { position, incarnation }: Checkpoint,
): Promise<RebuildReport> {
  const { projection, database } = serving;
  const beside = besideOf(projection);
  const served = await kept(database, projection.name);
  const parked = await next.parked();
  const known = new Set(served.parked.map((event) => event.position));
  const newlyParked = parked.filter((event) => !known.has(event.position)).length;
  const switched = options.compareOnly !== true && newlyParked === 0;
  const owed = switched && projection.effect ? await eventsOwed(log, served.parked, parked) : [];
  return database.transaction(async (tx) => {
    await holdCheckpoint(serving, tx);
    const hashes = { served: await beside.hash('serving', tx), built: await beside.hash('next', tx) };
    await next.end(tx);
    if (switched) {
      await beside.switch(tx);
      await keep(database, { name: formerOf(projection.name), ...served }, tx);
      const checkpoint = { position, incarnation };
      await keep(database, { name: projection.name, checkpoint, parked }, tx);
      for (const event of owed) await projection.effect?.(event, tx);
    } else await beside.prepare(tx);
    return { position, ...hashes, switched, newlyParked };
  });
}

/** Events that were parked and are not any more: their effects have not happened yet. */
async function eventsOwed<E extends LogEvent>(
  log: EventLog<E>,
  before: readonly ParkedEvent[],
  after: readonly ParkedEvent[],
): Promise<readonly E[]> {
  const still = new Set(after.map(({ position }) => position));
  const owed: E[] = [];
  for (const { position } of before) {
    if (still.has(position)) continue;
    const event = await eventAt(log, position);
    if (event !== null) owed.push(event);
  }
  return owed;
}

interface Kept {
  readonly checkpoint: Checkpoint | null;
  readonly parked: readonly ParkedEvent[];
}

async function kept<Tx>(database: ProjectionDatabase<Tx>, name: string): Promise<Kept> {
  return { checkpoint: await database.checkpointOf(name), parked: await database.parkedEvents(name) };
}

async function keep<Tx>(
  database: ProjectionDatabase<Tx>,
  { name, checkpoint, parked }: Kept & { readonly name: string },
  tx: Tx,
): Promise<void> {
  await database.forget(name, tx);
  if (checkpoint !== null) await database.moveCheckpoint(name, { from: -1, to: checkpoint }, tx);
  for (const event of parked) await database.park({ ...event, projection: name }, tx);
}

function besideOf<Tx, E extends LogEvent>(projection: Projection<Tx, E>): Beside<Tx, E> {
  if (projection.beside !== undefined) return projection.beside;
  throw new DomainError('projection-not-beside', {
    kind: 'conflict',
    message: {
      ru: `Таблицы «${projection.name}» нельзя построить рядом с действующими. Ничего не изменено. Постройте их на месте: до конца построения они будут неполны.`,
      en: `The tables of «${projection.name}» cannot be built beside those that serve. Nothing was changed. Build them in place: they are incomplete until it ends.`,
    },
    details: { projection: projection.name },
  });
}

function noFormerVersion(projection: string): DomainError {
  return new DomainError('no-former-version', {
    kind: 'conflict',
    message: {
      ru: `У таблиц «${projection}» нет прежней версии, возвращаться некуда. Ничего не изменено.`,
      en: `The tables of «${projection}» have no former version to go back to. Nothing was changed.`,
    },
    details: { projection },
  });
}

/** Its parked events have had their effects meanwhile, and a later re-drive could not know that. */
function formerOwesEffects(projection: string): DomainError {
  return new DomainError('former-version-incomplete', {
    kind: 'conflict',
    message: {
      ru: `В прежней версии таблиц «${projection}» есть отложенные события, вернуться к ней нельзя. Ничего не изменено. Постройте таблицы заново.`,
      en: `The former version of «${projection}» has parked events and cannot serve again. Nothing was changed. Rebuild the tables.`,
    },
    details: { projection },
  });
}
