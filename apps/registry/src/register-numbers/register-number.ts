import type { RecordedEvent } from '@pobratim/event-sourcing';
import type { RegisterNumberAllocatedData, RegisterNumberEvent } from './register-number-events.js';

/** A series is its last number, so that reading it never grows with the years (read backwards, one event). */
export type RegisterNumbers = RegisterNumberAllocatedData | null;

/** The series after one more number. */
export function evolveRegisterNumbers(
  _state: RegisterNumbers,
  event: RecordedEvent<RegisterNumberEvent>,
): RegisterNumbers {
  return event.data;
}
