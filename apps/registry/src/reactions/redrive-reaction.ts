import {
  eventAt,
  type EventStore,
  type ParkedEvent,
  type ProjectionDatabase,
  type Redriven,
} from '@pobratim/event-sourcing';
import type { Reaction } from './reaction.js';

/** What a reaction that stands still is tried again on. */
export interface RedriveGround<Tx> {
  readonly store: EventStore;
  readonly database: ProjectionDatabase<Tx>;
}

/**
 * Tries the events again that a reaction set aside, in the order of the log. One that fails again keeps its place, with
 * what went wrong this time. A crash after the consequence repeats it, which changes nothing.
 */
export async function redriveReaction<Tx>(
  reaction: Reaction,
  { store, database }: RedriveGround<Tx>,
): Promise<Redriven> {
  const parked = await database.parkedEvents(reaction.name);
  let applied = 0;
  for (const one of parked) {
    const error = await failureOf(reaction, store, one);
    await database.transaction(async (tx) => {
      await database.unpark(one, tx);
      if (error !== null) await database.park({ ...one, error }, tx);
    });
    if (error === null) applied += 1;
  }
  return { applied, left: parked.length - applied };
}

async function failureOf(
  reaction: Reaction,
  store: EventStore,
  { position }: ParkedEvent,
): Promise<string | null> {
  const event = await eventAt(store, position);
  if (event === null) return `the log holds no event ${position}`;
  try {
    await reaction.react(event);
    return null;
  } catch (error) {
    return String(error);
  }
}
