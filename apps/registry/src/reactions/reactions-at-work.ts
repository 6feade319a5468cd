import {
  OrderDesk,
  pendingOrders,
  type Order,
  type RecordedEvent,
  type Redriven,
} from '@pobratim/event-sourcing';
import { carryOutOnReaction, type OrderedReaction } from './carry-out-on-reaction.js';
import { ReactionRunner, type ReactionRunnerOptions } from './reaction-runner.js';
import type { Reaction } from './reaction.js';
import { redriveReaction } from './redrive-reaction.js';

/** Several reactions, each with its runner, and the desk where operators' orders for them are carried out. */
export class ReactionsAtWork<Tx> {
  readonly #options: ReactionRunnerOptions<Tx>;
  readonly #runners: readonly ReactionRunner<Tx>[];
  readonly #desk: OrderDesk;
  /** Begun anew at this start, because an order said so and the checkpoint belonged to another life of the store. */
  readonly #begunAnew = new Set<string>();

  constructor(reactions: readonly Reaction[], options: ReactionRunnerOptions<Tx>) {
    const { store, onAlarm, retryAfter = 1_000 } = options;
    this.#options = options;
    this.#runners = reactions.map((reaction) => new ReactionRunner(reaction, options));
    this.#desk = new OrderDesk({
      store,
      onAlarm,
      retryAfter,
      isMine: (order) => this.#runnerOf(order) !== undefined,
      carryOut: async (order, signal) => {
        const runner = this.#runnerOf(order);
        if (runner === undefined) throw new RangeError(`no reaction «${order.data.projection}» runs here`);
        return carryOutOnReaction(this.#ordered(runner), store, order, signal);
      },
    });
  }

  /** Whether one has stopped by itself, because its checkpoint no longer fits the store. */
  get stopped(): boolean {
    return this.#runners.some(({ stopped }) => stopped);
  }

  /**
   * Asks whether every checkpoint fits the store, before anything is done. A reaction that comes from another life of
   * the store begins anew when an operator has ordered so.
   * @throws `incarnation-changed`, `reader-ahead-of-log`
   */
  async check(): Promise<void> {
    for (const runner of this.#runners) {
      try {
        await runner.check();
      } catch (error) {
        const { name } = runner.reaction;
        if (!(await this.#isToBeginAnew(name))) throw error;
        await runner.forget();
        this.#begunAnew.add(name);
      }
    }
  }

  /**
   * Takes up what was left undone, also by a process that was killed, and carries out what operators order.
   * @throws `incarnation-changed`, `reader-ahead-of-log`
   */
  async start(): Promise<void> {
    await this.check();
    for (const runner of this.#runners) await runner.start();
    this.#desk.start();
  }

  /** Ends after what is under way. */
  async stop(): Promise<void> {
    await this.#desk.stop();
    await Promise.all(this.#runners.map((runner) => runner.stop()));
  }

  #runnerOf({ data }: Pick<RecordedEvent<Order>, 'data'>): ReactionRunner<Tx> | undefined {
    return this.#runners.find(({ reaction }) => reaction.name === data.projection);
  }

  async #isToBeginAnew(name: string): Promise<boolean> {
    const orders = [...(await pendingOrders(this.#options.store)).values()];
    return orders.some(({ type, data }) => type === 'ProjectionRebuildOrdered' && data.projection === name);
  }

  #ordered(runner: ReactionRunner<Tx>): OrderedReaction {
    const paused = async <T>(work: () => Promise<T>): Promise<T> => {
      await runner.stop();
      try {
        return await work();
      } finally {
        await runner.start();
      }
    };
    return {
      name: runner.reaction.name,
      wasBegunAnew: () => this.#begunAnew.delete(runner.reaction.name),
      beginAnew: () => paused(() => runner.forget()),
      redrive: (): Promise<Redriven> => paused(() => redriveReaction(runner.reaction, this.#options)),
      position: () => runner.position,
    };
  }
}
