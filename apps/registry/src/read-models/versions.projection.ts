import type { RecordedEvent } from '@pobratim/event-sourcing';
import type { EntityManager } from 'typeorm';
import { aggregateOf, folded, keysOf, type AggregateCategory, type AggregateStates } from './aggregates.js';

/** One step of an aggregate: what it was, what it is after the event. */
export interface Step {
  readonly category: AggregateCategory;
  readonly id: string;
  readonly before: AggregateStates[AggregateCategory] | null;
  readonly after: AggregateStates[AggregateCategory];
}

/** Folds an event into its aggregate: closes the version known so far and writes the next one. */
export async function writeVersion(event: RecordedEvent, tx: EntityManager): Promise<Step | null> {
  const aggregate = aggregateOf(event);
  if (aggregate === null) return null;
  const { category, id } = aggregate;
  const [current] = await tx.query<{ state: AggregateStates[typeof category] }[]>(
    `select state from aggregate_version where category = $1 and id = $2 and upper_inf(known)`,
    [category, id],
  );
  const before = current?.state ?? null;
  const after = folded(category, before, event);
  if (after === null) return null;
  if (before !== null) {
    await tx.query(
      `update aggregate_version set known = int8range(lower(known), $3)
       where category = $1 and id = $2 and upper_inf(known)`,
      [category, id, event.position],
    );
  }
  const { number, partnership, parties } = keysOf(category, after);
  await tx.query(
    `insert into aggregate_version (category, id, known, revision, number, partnership, parties, state)
     values ($1, $2, int8range($3, null), $4, $5, $6, $7, $8)`,
    [
      category,
      id,
      event.position,
      event.stream.revision,
      number,
      partnership,
      parties,
      JSON.stringify(after),
    ],
  );
  return { category, id, before, after };
}
