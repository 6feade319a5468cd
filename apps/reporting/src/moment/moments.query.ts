import { dayIn, type Clock } from '@pobratim/kernel';
import type { Moment } from '../shapes/moment.js';
import { knownAtFrom, readModelBehind, sizeAhead, validOnFrom } from './asked.js';
import type { LogMoments } from './log-moments.query.js';

/** What a question says of the moment, as it was typed; absent members mean now. */
export interface AskedMoment {
  readonly validOn?: string | undefined;
  readonly knownAt?: string | undefined;
  readonly minPosition?: number | undefined;
}

/** What a moment is resolved with: only what was delivered, for the service knows no store. */
export interface MomentSources {
  readonly log: LogMoments;
  /** @returns false when the time (milliseconds) was up before the position was covered */
  readonly waitFor: (position: number, timeout: number) => Promise<boolean>;
  readonly clock: Clock;
  /** IANA name; its midnight ends a day of `knownAt` and begins «today». */
  readonly timeZone: string;
}

/** How long a question waits for the read model, in milliseconds. */
const PATIENCE = 2_000;

/** Turns what a question says into the pair (valid, known) that its answer uses. */
export class Moments {
  constructor(private readonly sources: MomentSources) {}

  /** Today in the zone of the register. */
  today(): string {
    return dayIn(this.sources.clock.now(), this.sources.timeZone);
  }

  /**
   * @param asked absent dates mean now: today, and everything that was delivered
   * @throws DomainError `invalid-input` naming the field; `read-model-behind` (unavailable) after two seconds
   */
  async resolve({ minPosition, ...asked }: AskedMoment): Promise<Moment> {
    const { log, waitFor } = this.sources;
    const today = this.today();
    const validOn = asked.validOn === undefined ? today : validOnFrom(asked.validOn);
    if (minPosition !== undefined && (await log.covered()).size <= minPosition) {
      if (!(await waitFor(minPosition, PATIENCE))) throw readModelBehind(minPosition);
    }
    const { size, incarnation } = await log.covered();
    const knownAt = await this.#sizeOf(asked.knownAt, size);
    const registerSince = await log.recordedAt(0);
    return {
      validOn,
      knownAt,
      knownAtInstant: knownAt === 0 ? null : await log.recordedAt(knownAt - 1),
      isNow: validOn === today && (asked.knownAt === undefined || knownAt >= size),
      incarnation,
      registerSince,
      beforeRegister: knownAt === 0,
      staleSince: await log.staleSince(),
      today,
    };
  }

  async #sizeOf(knownAt: string | undefined, size: number): Promise<number> {
    if (knownAt === undefined) return size;
    const { log, timeZone, waitFor } = this.sources;
    const asked = knownAtFrom(knownAt, timeZone);
    if ('instant' in asked) return log.sizeAt(asked.instant);
    if (asked.size <= size || (await waitFor(asked.size - 1, PATIENCE))) return asked.size;
    throw sizeAhead(asked.size, size);
  }
}
