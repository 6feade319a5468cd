import type { AppendRequest, EventStore } from '@pobratim/event-sourcing';
import { isDomainError } from '@pobratim/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import type { JournalLine } from './spec-journal.js';

/** Milliseconds between two repeats of an append whose outcome is not known. */
const REPEAT = 50;

/**
 * Appends as a good caller does: repeats under the same command until there is a word on it, and tells that word.
 * @throws whatever is neither a result, nor a conflict, nor a request to repeat
 */
export async function settle(
  store: Pick<EventStore, 'append'>,
  request: AppendRequest,
): Promise<Exclude<JournalLine, { kind: 'intent' }>> {
  const { command } = request.cause;
  for (;;) {
    try {
      return { kind: 'answer', command, result: await store.append(request) };
    } catch (error) {
      if (isDomainError(error, 'revision-conflict')) return { kind: 'refusal', command, code: error.code };
      if (!isDomainError(error, 'outcome-unknown') && !isDomainError(error, 'store-unavailable')) throw error;
      await pause(REPEAT);
    }
  }
}
