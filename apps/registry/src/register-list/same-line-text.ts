import type { RegisterLine } from './register-line.js';

/** A text that two lines share exactly when their rows are equal, whether drawn just now or read from the table. */
export function sameLineText(line: RegisterLine): string {
  return JSON.stringify(ordered(line));
}

/** Members in the order of their names, for `jsonb` keeps another order than the program. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, ordered(member)] as const);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}
