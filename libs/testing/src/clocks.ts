import type { Clock } from '@pobratim/kernel';

/**
 * A clock that stands still until it is moved.
 * @param start RFC 3339, `2026-03-01T09:00:00Z`
 */
export function fixedClock(
  start: string,
): Clock & { set(instant: string): void; advance(milliseconds: number): void } {
  let present = instantOf(start);
  return {
    now: () => new Date(present),
    set: (instant) => {
      present = instantOf(instant);
    },
    advance: (milliseconds) => {
      present += milliseconds;
    },
  };
}

/**
 * A clock that tells one moment of a script after the other.
 * @param moments RFC 3339, in the order of asking
 * @throws Error when it is asked more often than the script says
 */
export function scriptedClock(moments: readonly string[]): Clock {
  const script = moments.map(instantOf);
  let asked = 0;
  return {
    now: () => {
      const moment = script[asked++];
      if (moment === undefined)
        throw new Error(`The script has ${script.length} moments and was asked once more.`);
      return new Date(moment);
    },
  };
}

function instantOf(text: string): number {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new Error(`Not a moment: ${text}`);
  return instant;
}
