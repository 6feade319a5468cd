import type { EventStreamServer } from '@pobratim/messaging';
import type {
  BeforeApplicationShutdown,
  OnApplicationBootstrap,
  OnApplicationShutdown,
  OnModuleInit,
} from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { againAndAgain, type Repeated } from './again-and-again.js';
import { logFailure } from './alarm.adapter.js';
import { Outbox } from './mail/outbox.query.js';
import { sendLetter } from './mail/send-letter.reaction.js';
import type { NotificationsParts } from './notifications-parts.adapter.js';
import { giveReminders } from './reminders/give-reminders.reaction.js';

/** Letters taken at once. */
const HANDFUL = 10;

/** How long the clock waits for what was just recorded, in milliseconds; else it ticks without effect. */
const PATIENCE = 1_000;

/** What lives as long as the app: the clock's ticks and the post; the stream is begun by the composition. */
export class NotificationsLife
  implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  #repeated: readonly Repeated[] = [];

  constructor(private readonly parts: NotificationsParts) {}

  /** The events of the notifications, for the composition to connect. */
  get stream(): EventStreamServer<EntityManager> {
    return this.parts.stream;
  }

  async onModuleInit(): Promise<void> {
    await this.parts.dataSource.initialize();
  }

  onApplicationBootstrap(): void {
    const { tick } = this.parts;
    if (tick === null) return;
    this.#repeated = [
      againAndAgain(() => this.remind(), tick, logFailure),
      againAndAgain(() => this.post(), tick, logFailure),
    ];
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.#repeated.map((one) => one.stop()));
    this.#repeated = [];
    await this.parts.stream.close();
  }

  async onApplicationShutdown(): Promise<void> {
    this.parts.mail?.mailer.close();
    await this.parts.dataSource.destroy();
    await this.parts.close();
  }

  /** Rejects while the notifications do not follow the log. */
  async ready(): Promise<void> {
    const { running } = await this.parts.stream.runner.status();
    if (!running) throw new Error('the notifications do not follow the log');
  }

  /** One tick of the clock. A read model that is behind, or is being built, knows too little to remind by. */
  async remind(): Promise<void> {
    if (await this.#isCaughtUp()) await giveReminders(this.parts);
  }

  /** Sends what waits, some letters at a time. */
  async post(): Promise<void> {
    const { mail, dataSource, store, clock } = this.parts;
    if (mail === null) return;
    const outbox = new Outbox(dataSource);
    for (;;) {
      const letters = await outbox.take(clock.now(), HANDFUL);
      for (const letter of letters) {
        const ended = await sendLetter({ ...mail, store, clock }, letter);
        await (ended ? outbox.done(letter) : outbox.later(letter, clock.now()));
      }
      if (letters.length < HANDFUL) return;
    }
  }

  async #isCaughtUp(): Promise<boolean> {
    const { store, stream } = this.parts;
    const runner = begun(stream);
    if (runner === null) return false;
    const { size } = await store.head();
    return runner.waitFor(size - 1, PATIENCE);
  }
}

/** What follows the log; `null` until the composition has begun the stream. */
function begun(stream: EventStreamServer<EntityManager>): EventStreamServer<EntityManager>['runner'] | null {
  try {
    return stream.runner;
  } catch {
    return null;
  }
}
