const MINUTE = 60_000;
const LONGEST_PAUSE = 4 * 60 * MINUTE;

/** How long a letter may wait for a server, in milliseconds; after that its news is old. */
export const LONGEST_WAIT = 48 * 60 * MINUTE;

/** Milliseconds until a letter is tried again after so many attempts: doubled each time, four hours at most. */
export function pauseAfter(attempts: number): number {
  return Math.min(MINUTE * 2 ** Math.min(attempts - 1, 20), LONGEST_PAUSE);
}
