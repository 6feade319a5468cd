import type { ExpectedRevision } from './event-store.js';

/**
 * Whether a stream stands where the caller believed.
 * @param revision the stream's last revision, -1 for a stream without events
 */
export function meets(expected: ExpectedRevision, revision: number): boolean {
  switch (expected) {
    case 'any':
      return true;
    case 'no-stream':
      return revision === -1;
    case 'exists':
      return revision >= 0;
    default:
      return expected === revision;
  }
}
