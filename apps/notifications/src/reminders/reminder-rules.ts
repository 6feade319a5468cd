/** How long before the end of a term an office is told. A rule counts for the days from `validFrom` to before `validTo`. */
export interface ReminderRule {
  /** Kebab case, stable: part of the reminder's id. */
  readonly id: string;
  readonly daysBefore: number;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Lead times with the days they hold for. A change is another row from its day on, never an edit of an old one. */
export const REMINDER_RULES: readonly ReminderRule[] = [
  { id: 'term-90', daysBefore: 90, validFrom: '2019-01-01', validTo: null },
  { id: 'term-30', daysBefore: 30, validFrom: '2019-01-01', validTo: null },
];

/** For how many days a passed end is still told of, marked late. */
export const GRACE_DAYS = 30;

/** Whether a rule holds on a day. */
export function holdsOn({ validFrom, validTo }: ReminderRule, day: string): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}
