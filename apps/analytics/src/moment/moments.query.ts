import { dayIn, type Clock } from '@pobratim/kernel';
import type { AskedMoment, Moment } from '../shapes/moment.js';
import { figuresBehind, knownAtFrom, sizeAhead, validOnFrom } from './asked.js';
import type { Covered, Delivered } from './delivered.query.js';

/** What a moment is resolved with. */
export interface MomentSources {
  readonly delivered: Delivered;
  /** Where the log ends by now: number of events, and its life. */
  readonly head: () => Promise<{ readonly size: number; readonly incarnation: string }>;
  /** Waits until a position is covered; false when the time (milliseconds) was up before. */
  readonly waitFor: (position: number, timeout: number) => Promise<boolean>;
  readonly clock: Clock;
  /** IANA name; its midnight ends a day of `knownAt` and begins «today». */
  readonly timeZone: string;
}

/** How long a question waits for the figures, in milliseconds. */
const PATIENCE = 2_000;

/** Turns what a question says into the pair (valid, known) that its answer uses; the same meaning as in the register. */
export class Moments {
  constructor(private readonly sources: MomentSources) {}

  /**
   * @param asked absent dates mean now: today, and all that is delivered
   * @throws DomainError `invalid-input` naming the field; `figures-behind` (unavailable) after two seconds
   */
  async resolve({ minPosition, ...asked }: AskedMoment): Promise<Moment> {
    const { delivered, clock, timeZone } = this.sources;
    const today = dayIn(clock.now(), timeZone);
    const validOn = asked.validOn === undefined ? today : validOnFrom(asked.validOn);
    if (minPosition !== undefined) await this.reach(minPosition);
    const knownAt = await this.sizeOf(asked.knownAt);
    const covered = await delivered.covered();
    return {
      validOn,
      knownAt,
      knownAtInstant: knownAt === 0 ? null : await delivered.recordedAt(knownAt - 1),
      isNow: validOn === today && (asked.knownAt === undefined || knownAt > covered.position),
      incarnation: covered.incarnation ?? (await this.sources.head()).incarnation,
      minPosition: covered.position,
      registerSince: await delivered.recordedAt(0),
      beforeRegister: knownAt === 0,
      staleSince: await delivered.staleSince(),
      today,
    };
  }

  private async sizeOf(knownAt: string | undefined): Promise<number> {
    const { delivered, timeZone } = this.sources;
    const covered = await delivered.covered();
    if (knownAt === undefined) return covered.position + 1;
    const asked = knownAtFrom(knownAt, timeZone);
    if ('instant' in asked) return this.sizeAt(asked.instant, covered);
    if (asked.size <= covered.position + 1) return asked.size;
    const { size } = await this.sources.head();
    if (asked.size > size) throw sizeAhead(asked.size, size);
    await this.reach(asked.size - 1);
    return asked.size;
  }

  /** What is not delivered yet may have been recorded by then, too: an instant past the last delivery waits for it. */
  private async sizeAt(instant: string, covered: Covered): Promise<number> {
    const { delivered, head } = this.sources;
    const last = covered.position < 0 ? null : await delivered.recordedAt(covered.position);
    if (last === null || last <= instant) await this.reach((await head()).size - 1);
    return delivered.sizeAt(instant);
  }

  private async reach(position: number): Promise<void> {
    const { delivered, waitFor } = this.sources;
    if ((await delivered.covered()).position >= position) return;
    if (!(await waitFor(position, PATIENCE))) throw figuresBehind(position);
  }
}
