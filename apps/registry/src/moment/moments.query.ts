import type { EventStore, RecordedEvent } from '@pobratim/event-sourcing';
import { dayIn, DomainError, type Clock } from '@pobratim/kernel';
import type { MomentQuery, Moment } from '../shapes/moment.js';
import { knownAtFrom, sizeAhead, validOnFrom, type AskedMoment } from './asked.js';

/** How far the read models are, and waiting for them. */
export interface ReadModelProgress {
  /** The last position that the read models cover, -1 for none. */
  covered(): Promise<number>;
  /** Since when (RFC 3339) the picture of some record stands still, `null` when all follow the log. */
  staleSince(): Promise<string | null>;
  /** @returns false when the time (milliseconds) was up before */
  waitFor(position: number, timeout: number): Promise<boolean>;
}

/** What a moment is resolved with. */
export interface MomentSources {
  readonly store: EventStore;
  readonly progress: ReadModelProgress;
  readonly clock: Clock;
  /** IANA name; its midnight ends a day of `knownAt` and begins «today». */
  readonly timeZone: string;
}

/** How long a question waits for the read models, in milliseconds. */
const PATIENCE = 2_000;

/** Turns what a question says into the pair (valid, known) that its answer uses. */
export class Moments {
  readonly #sources: MomentSources;
  #since: string | null = null;

  constructor(sources: MomentSources) {
    this.#sources = sources;
  }

  /** Today in the zone of the register. */
  today(): string {
    return dayIn(this.#sources.clock.now(), this.#sources.timeZone);
  }

  /**
   * @param asked absent dates mean now: today, and everything the read models cover
   * @throws DomainError `invalid-input` naming the field; `read-model-behind` (unavailable) after two seconds
   */
  async resolve({ minPosition, ...asked }: MomentQuery): Promise<Moment> {
    const today = this.today();
    const validOn = asked.validOn === undefined ? today : validOnFrom(asked.validOn);
    if (minPosition !== undefined) await this.#reach(minPosition);
    const knownAt = await this.#sizeOf(asked);
    const { incarnation } = await this.#sources.store.head();
    const registerSince = await this.registerSince();
    return {
      validOn,
      knownAt,
      knownAtInstant: knownAt === 0 ? null : await this.#recordedAt(knownAt - 1),
      isNow:
        validOn === today &&
        (asked.knownAt === undefined || knownAt > (await this.#sources.progress.covered())),
      incarnation,
      registerSince,
      beforeRegister: knownAt === 0,
      staleSince: await this.#sources.progress.staleSince(),
      today,
    };
  }

  /** «Реестр ведётся с …»: when the first event was recorded; `null` in an empty log. */
  async registerSince(): Promise<string | null> {
    this.#since ??= await this.#recordedAt(0);
    return this.#since;
  }

  async #sizeOf({ knownAt }: AskedMoment): Promise<number> {
    const { store, progress, timeZone } = this.#sources;
    const covered = (await progress.covered()) + 1;
    if (knownAt === undefined) return covered;
    const asked = knownAtFrom(knownAt, timeZone);
    const size = 'size' in asked ? asked.size : await store.sizeAt(asked.instant);
    if (size <= covered) return size;
    const head = await store.head();
    if (size > head.size) throw sizeAhead(size, head.size);
    await this.#reach(size - 1);
    return size;
  }

  async #reach(position: number): Promise<void> {
    const { progress } = this.#sources;
    if ((await progress.covered()) >= position) return;
    if (!(await progress.waitFor(position, PATIENCE))) throw readModelBehind(position);
  }

  async #recordedAt(position: number): Promise<string | null> {
    const event = await first(this.#sources.store.readAll({ after: position - 1, limit: 1 }));
    return event?.recordedAt ?? null;
  }
}

async function first(events: AsyncIterable<RecordedEvent>): Promise<RecordedEvent | null> {
  for await (const event of events) return event;
  return null;
}

/** `read-model-behind`: the answer would not show what the asker knows to be recorded. */
function readModelBehind(position: number): DomainError {
  return new DomainError('read-model-behind', {
    kind: 'unavailable',
    message: {
      ru: 'Записанное сохранено, но списки и карточки ещё не обновились. Повторите через секунду.',
      en: 'What was recorded is kept, but lists and cards are not up to date yet. Repeat in a second.',
    },
    details: { position },
  });
}
