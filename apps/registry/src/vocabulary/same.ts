import { canonical } from '@pobratim/event-sourcing';

/** Whether two values of an event say the same: their canonical JSON is one text, whatever made the objects. */
export function isSame(left: unknown, right: unknown): boolean {
  return canonical(left) === canonical(right);
}
