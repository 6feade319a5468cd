import {
  bodyHashOf,
  commandIdOfKey,
  OPERATOR,
  OPERATOR_SCHEMAS,
  type Actor,
  type EventStore,
  type Order,
  type OrderCarriedOut,
  type OrderOutcome,
  type RecordedEvent,
} from '@pobratim/event-sourcing';
import { idOf } from '@pobratim/kernel';
import { setTimeout as pause } from 'node:timers/promises';

/** An order, by whom, and under which key it may be repeated. */
export interface OrderGiven {
  readonly type: 'ParkedRedriveOrdered' | 'ParkedResolveOrdered';
  readonly data: Extract<Order, { type: OrderGiven['type'] }>['data'];
  readonly reason?: string;
  readonly actor: Actor;
  readonly key: string;
  readonly correlation: string;
}

/** Where an order stands in the log, and what it has come to. */
export interface OrderTaken {
  readonly order: string;
  readonly position: number;
  /** `null` when it is not carried out yet: it stays in the log, and will be. */
  readonly outcome: OrderOutcome | null;
}

const WAIT = 5_000;
const LOOK = 50;

/** Writes an order into the log, from where whoever runs the projection carries it out, and waits for a while. */
export async function giveOrder(store: EventStore, given: OrderGiven): Promise<OrderTaken> {
  const { type, data, reason, actor, key, correlation } = given;
  const command = commandIdOfKey(actor.id, key);
  const event = { type, schema: OPERATOR_SCHEMAS[type], data, ...(reason !== undefined && { reason }) };
  const stream = `${OPERATOR}-${idOf('operator', command)}`;
  const { position } = await store.append({
    stream,
    expected: 'any',
    events: [event],
    actor,
    cause: { command, correlation },
    bodyHash: bodyHashOf({ type, data, reason: reason ?? null }),
  });
  for (const until = Date.now() + WAIT; Date.now() < until;) {
    for await (const answer of store.readStream(stream, { from: 1 }))
      return { order: stream, position, outcome: outcomeOf(answer) };
    await pause(LOOK);
  }
  return { order: stream, position, outcome: null };
}

function outcomeOf(answer: RecordedEvent): OrderOutcome {
  return (answer as unknown as RecordedEvent<OrderCarriedOut>).data;
}

/** A parked event that was settled without being applied. */
export interface Resolved {
  readonly position: number;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
}

/** What operators have settled in a projection, in the order in which they did. Refused orders do not count. */
export async function resolvedEvents(store: EventStore, projection: string): Promise<readonly Resolved[]> {
  const open = new Map<string, Resolved>();
  const done: Resolved[] = [];
  for await (const event of store.readAll({
    after: -1,
    types: ['ParkedResolveOrdered', 'OrderCarriedOut'],
  })) {
    const { data } = event as unknown as RecordedEvent<OrderCarriedOut>;
    if (data.projection !== projection) continue;
    if (event.type === 'ParkedResolveOrdered') {
      const position = Number(event.data['position']);
      open.set(event.id, { position, reason: event.reason, by: event.actor.id, at: event.recordedAt });
      continue;
    }
    const resolved = open.get(data.order);
    if (resolved !== undefined && data.result === 'done') done.push(resolved);
  }
  return done;
}
