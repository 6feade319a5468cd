/** A day of the calendar moved by days: people say «по 31 декабря включительно», addresses name the day after. */
export function movedBy(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
