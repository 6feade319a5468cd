import type { EventLog, LogEvent } from './event-log.js';
import type { EventStore } from './event-store.js';
import { pendingOrders } from './operator/operator-events.js';
import { effectsOf, type ProjectionProgress } from './projection-progress.js';

/** Empties a read model with its checkpoint and parked events. Up to where it had effects stays known. */
export function emptyProjection<Tx, E extends LogEvent>(progress: ProjectionProgress<Tx, E>): Promise<void> {
  return progress.exclusively(async () => {
    const { projection, database } = progress;
    const checkpoint = await progress.load();
    const effects = effectsOf(projection.name);
    const unknown = projection.effect !== undefined && (await database.checkpointOf(effects)) === null;
    await database.transaction(async (tx) => {
      await projection.reset(tx);
      await database.forget(projection.name, tx);
      if (unknown && checkpoint !== null)
        await database.moveCheckpoint(effects, { from: -1, to: checkpoint }, tx);
    });
    await progress.load();
  });
}

/**
 * A read model of another life of the store can only be built anew, and a start stops at it; an operator's order to
 * build it anew is the word that it may be emptied.
 * @returns names of those that were emptied
 */
export async function emptyWhatWasOrdered<Tx, E extends LogEvent>(
  { log, store }: { readonly log: EventLog<E>; readonly store: EventStore },
  all: readonly ProjectionProgress<Tx, E>[],
): Promise<ReadonlySet<string>> {
  const { incarnation, size } = await log.head();
  const emptied = new Set<string>();
  for (const progress of all) {
    const { name } = progress.projection;
    const checkpoint = await progress.load();
    if (checkpoint === null) continue;
    if (checkpoint.incarnation === incarnation && checkpoint.position < size) continue;
    const orders = [...(await pendingOrders(store)).values()];
    if (!orders.some((order) => order.type === 'ProjectionRebuildOrdered' && order.data.projection === name))
      continue;
    await emptyProjection(progress);
    emptied.add(name);
  }
  return emptied;
}
