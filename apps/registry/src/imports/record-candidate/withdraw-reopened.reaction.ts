import { bodyHashOf, commandIdOfCause, type EventStore, type RecordedEvent } from '@pobratim/event-sourcing';
import { isDomainError } from '@pobratim/kernel';
import { agreementDecider } from '../../agreements/agreement-decider.js';
import { carryOut } from '../../commands/carry-out.js';
import type { CandidateReopened } from '../import-events.js';

/** Takes back what an acceptance recorded, in the name of the person who reopened it. */
export async function withdrawReopened(
  store: EventStore,
  event: RecordedEvent<CandidateReopened>,
): Promise<void> {
  const { agreement } = event.data;
  if (agreement === null) return;
  const wish = {
    by: event.actor,
    command: commandIdOfCause('withdraw-reopened-candidates', event.id),
    bodyHash: bodyHashOf({ agreement }),
    correlation: event.cause.correlation,
  };
  const data = { reason: 'ENTERED_BY_MISTAKE', words: null } as const;
  const command = { type: 'WithdrawAgreement', data, by: event.actor } as const;
  try {
    await carryOut(store, agreementDecider, command, { id: agreement, wish });
  } catch (error) {
    // Never recorded, withdrawn by hand, or leaned on since: then the record stays, and its card says so.
    if (!isDomainError(error) || error.code === 'record-busy' || error.kind === 'unavailable') throw error;
  }
}
