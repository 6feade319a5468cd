import { deliver, eventMessage, type DeliveredEvent } from '@pobratim/contracts';
import type {
  EventFilter,
  EventLog,
  EventStore,
  Head,
  LogSlice,
  RecordedEvent,
  SubscriptionItem,
  SubscriptionOptions,
} from '@pobratim/event-sourcing';
import { UNREADABLE, unreadable } from './unreadable.js';

/** How a store presents itself to those who consume it. */
export interface StoreLogOptions {
  /** Whose log it is; `/pobratim/registry` when not given. */
  readonly source?: string;
  /** Whether the register is one for training. */
  readonly demonstration?: boolean;
}

/**
 * The store as consumers see it, for the whole system in one process: every event is turned into the same CloudEvent
 * that Kafka would have carried. Types in filters are CloudEvents types.
 */
export class StoreLog implements EventLog<DeliveredEvent> {
  readonly #store: EventStore;
  readonly #options: StoreLogOptions;

  constructor(store: EventStore, options: StoreLogOptions = {}) {
    this.#store = store;
    this.#options = options;
  }

  head(): Promise<Head> {
    return this.#store.head();
  }

  async *readAll(slice: LogSlice): AsyncIterable<DeliveredEvent> {
    const { incarnation } = await this.head();
    for await (const event of this.#store.readAll(inStoredTypes(slice)))
      yield this.#deliver(event, incarnation);
  }

  async *subscribe(options: SubscriptionOptions): AsyncIterable<SubscriptionItem<DeliveredEvent>> {
    const incarnation = options.incarnation ?? (await this.head()).incarnation;
    const asked = { ...inStoredTypes(options), incarnation };
    for await (const item of this.#store.subscribe(asked)) {
      yield item.kind === 'caught-up'
        ? item
        : { kind: 'event', event: this.#deliver(item.event, incarnation) };
    }
  }

  /** An event that cannot be told is handed over as such: whoever reads parks it, and nothing is skipped. */
  #deliver(event: RecordedEvent, incarnation: string): DeliveredEvent {
    try {
      return deliver(event, { incarnation, ...this.#options });
    } catch (error) {
      return unreadable(event, error);
    }
  }
}

/** A question with the stored types behind its CloudEvents types: no filter when one stands for many, or for none. */
function inStoredTypes<Asked extends EventFilter>({
  types,
  ...asked
}: Asked): Omit<Asked, 'types'> & Pick<EventFilter, 'types'> {
  const names = types?.filter((type) => type !== UNREADABLE).map(storedType);
  return names?.every((name) => name !== null) === true ? { ...asked, types: names } : asked;
}

function storedType(type: string): string | null {
  const known = eventMessage(type);
  return known === undefined || known.type.startsWith('ru.pobratim.log.') ? null : known.message.name;
}
