import { setTimeout as pause } from 'node:timers/promises';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { eventMessage, type DeliveredEvent } from '@pobratim/contracts';
import {
  ProjectionRunner,
  type Alarm,
  type Beside,
  type EventLog,
  type EventStore,
  type ProjectionDatabase,
} from '@pobratim/event-sourcing';
import { EventContext } from './event-context.js';
import { settled } from './settled.js';
import { eventStream } from './stream-name.js';
import { isTransient } from './transient.js';
import { recordUnreadable, UNREADABLE } from './unreadable.js';

/** Applies one event inside a transaction. */
export type ApplyEvent<Tx> = (event: DeliveredEvent, tx: Tx) => Promise<void>;

/** What the stream of a service is made of. */
export interface EventStreamOptions<Tx> {
  /** Name of the service, and of its read model in checkpoints and orders: `analytics`. */
  readonly name: string;
  /** Where events come from: `StoreLog` in one process, `KafkaLog` between several. */
  readonly log: EventLog<DeliveredEvent>;
  /** Where operators' orders are read and answered. */
  readonly store: EventStore;
  readonly database: ProjectionDatabase<Tx>;
  /** Empties the read model, as the first step of a rebuild in place. */
  readonly reset: (tx: Tx) => Promise<void>;
  /** How a new version is built beside the serving one; `project` runs the handlers. */
  readonly beside?: (project: ApplyEvent<Tx>) => Beside<Tx, DeliveredEvent>;
  /**
   * Lines in an outbox, written after the handlers in the same transaction: once for each event, never again when
   * the read model is built anew, and made good for an event that was parked and is applied later.
   */
  readonly effects?: ApplyEvent<Tx>;
  readonly onAlarm: (alarm: Alarm) => void;
  /** Events in one transaction, at most; 500 when not given. */
  readonly batchSize?: number;
  /** Transactions at once while a partitioned read model is built beside; 1 when not given. */
  readonly rebuildWorkers?: number;
  /** Milliseconds before what is away is tried again; 1 000 when not given. */
  readonly retryAfter?: number;
}

/**
 * Carries the events of a log to the `@EventPattern` methods of a service, in order, each batch in one transaction with
 * the checkpoint. Pipes, guards, interceptors and filters work as anywhere in Nest. An error rolls back what the
 * methods wrote; one that passes by itself is waited out in place, any other parks the event with its aggregate.
 * Several streams in one process: each method names its own, `@EventPattern(type, eventStream('analytics'))`.
 */
export class EventStreamServer<Tx = unknown> extends Server implements CustomTransportStrategy {
  override readonly transportId: symbol;
  override readonly propagatesEventHandlerErrors = true;
  readonly name: string;
  readonly #options: EventStreamOptions<Tx>;
  readonly #handlers = new Map<string, MessageHandler[]>();
  #runner: ProjectionRunner<Tx, DeliveredEvent> | null = null;
  #closing = new AbortController();
  #starting: Promise<void> | null = null;

  constructor(options: EventStreamOptions<Tx>) {
    super();
    this.name = options.name;
    this.transportId = eventStream(options.name);
    this.#options = options;
  }

  /** What follows the log; there is none before the service listens. */
  get runner(): ProjectionRunner<Tx, DeliveredEvent> {
    if (this.#runner === null) throw new Error(`the stream of ${this.name} has not begun`);
    return this.#runner;
  }

  /** The CloudEvents types that the service handles. */
  get types(): readonly string[] {
    return [...this.#handlers.keys()];
  }

  /**
   * Called by Nest for each method. Several methods of one type run one after the other in the same transaction.
   * @throws for `@MessagePattern` (there is no request and reply here) and for a type that no contract names
   */
  override addHandler(pattern: unknown, callback: MessageHandler, isEventHandler = false): void {
    const type = String(pattern);
    if (!isEventHandler) throw new Error(`«${type}»: @MessagePattern has no place on a log; use HTTP`);
    if (eventMessage(type) === undefined) throw new Error(`«${type}» is no event of our contracts`);
    this.#handlers.set(type, [...(this.#handlers.get(type) ?? []), callback]);
    this.messageHandlers.set(type, callback);
  }

  /**
   * Begins to follow the log. A log or a database that is away is waited for.
   * @param callback told of an error that no waiting mends: the checkpoint does not belong to this log
   */
  async listen(callback: (error?: unknown) => void): Promise<void> {
    const { log, store, database, onAlarm } = this.#options;
    const { batchSize = 500, rebuildWorkers = 1, retryAfter = 1_000 } = this.#options;
    this.#closing = new AbortController();
    this.#runner ??= new ProjectionRunner<Tx, DeliveredEvent>({
      ...{ log, store, database, onAlarm, batchSize, rebuildWorkers, retryAfter, isTransient },
      projections: [this.#projection()],
    });
    try {
      await this.#runner.start();
    } catch (error) {
      if (!isTransient(error)) {
        callback(error);
        return;
      }
      this.#starting = this.#startLater(this.#runner, error);
    }
    callback();
  }

  /** Ends after the batch under way; Nest calls it before `onApplicationShutdown`, where pools may close. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#starting;
    await this.#runner?.stop();
  }

  /** Not offered: alarms go to `onAlarm`. */
  override on(): never {
    throw new Error('an event stream has no listeners; see onAlarm');
  }

  /** Not offered: there is {@link runner}. */
  override unwrap(): never {
    throw new Error('an event stream has no server behind it; see runner');
  }

  /** The service answers meanwhile from what it has; it is not ready, and says so. */
  async #startLater(runner: ProjectionRunner<Tx, DeliveredEvent>, first: unknown): Promise<void> {
    const { onAlarm, retryAfter = 1_000 } = this.#options;
    const { signal } = this.#closing;
    let error: unknown = first;
    while (!signal.aborted) {
      onAlarm({ kind: isTransient(error) ? 'runner-waiting' : 'runner-stopped', error });
      if (!isTransient(error)) return;
      await pause(retryAfter, undefined, { signal }).catch(() => undefined);
      error = await runner.start().then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (error === null) return;
    }
  }

  #projection(): ConstructorParameters<
    typeof ProjectionRunner<Tx, DeliveredEvent>
  >[0]['projections'][number] {
    const { name, reset, beside, effects } = this.#options;
    return {
      name,
      handles: [...this.#handlers.keys(), UNREADABLE],
      project: (event, tx, replay) => this.#apply(event, tx, replay),
      reset,
      // Always there, because with it the runner remembers up to where effects have happened: `replay` rests on it.
      effect: (event, tx) => effects?.(event, tx) ?? Promise.resolve(),
      ...(beside !== undefined && { beside: beside((event, tx) => this.#apply(event, tx, true)) }),
    };
  }

  async #apply(event: DeliveredEvent, tx: Tx, replay: boolean): Promise<void> {
    if (event.type === UNREADABLE) throw recordUnreadable(event);
    const context = new EventContext(event, tx, replay);
    for (const handler of this.#handlers.get(event.type) ?? [])
      await settled(await handler(event.cloudEvent, context));
  }
}
