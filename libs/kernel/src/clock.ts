/** Where the present comes from. Domain code never asks; commands carry the moment they need. */
export interface Clock {
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/**
 * The calendar day of an instant in a time zone.
 * @param instant any moment
 * @param timeZone IANA name, `Europe/Moscow`
 * @returns `YYYY-MM-DD`
 */
export function dayIn(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}

/**
 * The first instant after a calendar day in a time zone, so that «as known on that day» includes all of it.
 * @param day `YYYY-MM-DD`
 * @param timeZone IANA name
 * @returns RFC 3339 with milliseconds and `Z`
 */
export function endOfDayIn(day: string, timeZone: string): string {
  const next = new Date(`${day}T00:00:00.000Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  const wanted = next.toISOString().slice(0, 10);
  let low = next.getTime() - 15 * 3_600_000;
  let high = next.getTime() + 15 * 3_600_000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (dayIn(new Date(middle), timeZone) >= wanted) high = middle;
    else low = middle;
  }
  return new Date(high).toISOString();
}

/** Whether a time zone of this name exists (IANA, as the runtime knows them). */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
