import type { Alarm, EventStore, ProjectionRunner } from '@pobratim/event-sourcing';
import {
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RegistryReactions } from './reactions/registry-reactions.adapter.js';

/** How long a start waits for the read models, in milliseconds; a longer way is gone while the app answers. */
const HEAD_START = 20_000;

const log = new Logger('Registry');

/** What an operator must see goes into the log. */
export function logAlarm(alarm: Alarm): void {
  const { kind, error } = alarm;
  if (kind === 'runner-waiting') log.warn({ message: 'waiting for the database', error });
  else if (kind === 'runner-stopped') log.error({ message: 'reading of the log has stopped', error });
  else log.error({ message: 'an event was set aside', ...alarm.parked, error });
}

/** What lives as long as the app: projections and reactions follow the log. */
export interface Living {
  readonly store: EventStore;
  readonly projections: ProjectionRunner<EntityManager>;
  readonly reactions: RegistryReactions<EntityManager>;
  /** Ends what the composition opened. */
  readonly close: () => Promise<void>;
}

/** Starts what follows the log when the app is composed, and ends it before anything it needs is gone. */
export class RegistryLife
  implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  constructor(private readonly living: Living) {}

  async onApplicationBootstrap(): Promise<void> {
    const { store, projections, reactions } = this.living;
    await reactions.check();
    await projections.start();
    const { size } = await store.head();
    await projections.waitFor(size - 1, HEAD_START);
    await reactions.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.living.reactions.stop();
    await this.living.projections.stop();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.living.close();
  }

  /** Rejects while the read models or the reactions do not follow the log. */
  async ready(): Promise<void> {
    const { running } = await this.living.projections.status();
    if (!running) throw new Error('the projections do not run');
    if (this.living.reactions.stopped) throw new Error('the reactions do not run');
  }
}
