import { isDomainError } from '@pobratim/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import { bodyHashOf, commandIdOfCause } from '../command-id.js';
import type { EventStore } from '../event-store.js';
import type { RecordedEvent } from '../events.js';
import type { Alarm } from '../projection.js';
import {
  noteOrder,
  OPERATOR_SCHEMAS,
  ORDERS,
  type Order,
  type OrderCarriedOut,
  type OrderOutcome,
} from './operator-events.js';

/** What a desk works with. */
export interface OrderDeskOptions {
  readonly store: EventStore;
  /** Whether the order is for someone here. */
  readonly isMine: (order: RecordedEvent<Order>) => boolean;
  /** Carries an order out; a `DomainError` is its refusal, anything else is tried again. */
  readonly carryOut: (order: RecordedEvent<Order>, signal: AbortSignal) => Promise<Partial<OrderOutcome>>;
  readonly onAlarm: (alarm: Alarm) => void;
  /** Milliseconds before a failed order is tried again. */
  readonly retryAfter: number;
}

const NOTHING: OrderOutcome = {
  result: 'done',
  position: null,
  served: null,
  built: null,
  switched: null,
  newlyParked: null,
  applied: null,
  left: null,
};

/** Whoever runs projections, as the log names it. */
const RUNNER = {
  id: 'projection-runner',
  office: 'operator',
  role: 'service',
  territory: null,
  onBehalfOf: null,
};

/**
 * Follows the orders of operators in the log and carries them out, one after the other, each answered by an event
 * in its stream. So an order reaches whichever process runs the projection, survives a restart and is never lost.
 */
export class OrderDesk {
  readonly #options: OrderDeskOptions;
  #stop = new AbortController();
  #loop: Promise<void> | null = null;

  constructor(options: OrderDeskOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#loop !== null) return;
    this.#stop = new AbortController();
    this.#loop = this.#follow().finally(() => {
      this.#loop = null;
    });
  }

  /** Ends; an order under way is broken off and taken up again at the next start. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#loop;
  }

  async #follow(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      try {
        await this.#pass(signal);
      } catch (error) {
        if (isAborted(signal)) return;
        this.#options.onAlarm({ kind: 'runner-waiting', error });
        await pause(this.#options.retryAfter, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async #pass(signal: AbortSignal): Promise<void> {
    const { store, isMine } = this.#options;
    const pending = new Map<string, RecordedEvent<Order>>();
    const types = [...ORDERS, 'OrderCarriedOut'];
    for await (const item of store.subscribe({ after: -1, types, signal })) {
      if (item.kind === 'event') noteOrder(pending, item.event);
      else
        for (const order of [...pending.values()].filter(isMine)) {
          await this.#answer(order, await this.#outcomeOf(order, signal));
          pending.delete(order.id);
        }
    }
  }

  async #outcomeOf(order: RecordedEvent<Order>, signal: AbortSignal): Promise<OrderOutcome> {
    try {
      return { ...NOTHING, ...(await this.#options.carryOut(order, signal)) };
    } catch (error) {
      if (!isDomainError(error) || error.kind === 'unavailable') throw error;
      return { ...NOTHING, result: error.code };
    }
  }

  async #answer(order: RecordedEvent<Order>, outcome: OrderOutcome): Promise<void> {
    const type = 'OrderCarriedOut';
    const data = { order: order.id, projection: order.data.projection, ...outcome };
    const event: OrderCarriedOut = { type, schema: OPERATOR_SCHEMAS[type], data };
    const command = commandIdOfCause('carry-out-order', order.id);
    await this.#options.store.append({
      stream: order.stream.id,
      expected: 'exists',
      events: [event],
      actor: RUNNER,
      cause: { command, correlation: order.cause.correlation },
      // Of the order alone: another process that carried it out too found another report, and the first one stands.
      bodyHash: bodyHashOf({ order: order.id }),
    });
  }
}

/** As a call, because the compiler holds a property that was false for false for ever. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
