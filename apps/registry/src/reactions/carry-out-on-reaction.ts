import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore, Order, OrderOutcome, RecordedEvent, Redriven } from '@pobratim/event-sourcing';
import { DomainError } from '@pobratim/kernel';

/** A reaction, as far as orders go. */
export interface OrderedReaction {
  readonly name: string;
  /** Whether it was begun anew at this start already, for the same order. Asked once. */
  wasBegunAnew(): boolean;
  beginAnew(): Promise<void>;
  redrive(): Promise<Redriven>;
  /** The last position it has met. */
  position(): number;
}

/** Orders that concern read models alone. */
const ONLY_TABLES: readonly Order['type'][] = ['ProjectionRestoreOrdered', 'ParkedResolveOrdered'];

/** How often to look whether it has arrived, in milliseconds. */
const LOOK = 50;

/**
 * Does to a reaction what an operator ordered. To be built anew means for it to meet every event again: what it did
 * before has the same ids and is not done twice, what is missing is done.
 * @throws DomainError `reaction-has-no-tables` for what only read models can
 */
export async function carryOutOnReaction(
  reaction: OrderedReaction,
  store: EventStore,
  { type, data }: Pick<RecordedEvent<Order>, 'type' | 'data'>,
  signal: AbortSignal,
): Promise<Partial<OrderOutcome>> {
  if (type === 'ParkedRedriveOrdered') return { ...(await reaction.redrive()) };
  if (ONLY_TABLES.includes(type) || ('compareOnly' in data && data.compareOnly))
    throw reactionHasNoTables(reaction.name);
  if (!reaction.wasBegunAnew()) await reaction.beginAnew();
  const { size } = await store.head();
  while (reaction.position() < size - 1) await pause(LOOK, undefined, { signal });
  return { position: size - 1 };
}

function reactionHasNoTables(name: string): DomainError {
  return new DomainError('reaction-has-no-tables', {
    kind: 'conflict',
    message: {
      ru: `«${name}» — действие реестра, а не таблицы: сравнивать и возвращать нечего. Ничего не изменено. Его можно начать сначала (rebuild) или применить отложенное (redrive).`,
      en: `«${name}» is something the register does, not tables: there is nothing to compare or take back. Nothing was changed. It can begin anew (rebuild) or be tried again on what was set aside (redrive).`,
    },
    details: { projection: name },
  });
}
