import { bodyHashOf, commandIdOfCause, type EventStore, type RecordedEvent } from '@pobratim/event-sourcing';
import { isDomainError } from '@pobratim/kernel';
import { carryOut } from '../../commands/carry-out.js';
import type { Reaction } from '../../reactions/reaction.js';
import { agreementDecider } from '../agreement-decider.js';

const NAME = 'refer-to-supplemented-agreement';

/** When a supplementary agreement is recorded, the one it supplements learns that it is leaned on. */
export function referToSupplementedAgreement(store: EventStore): Reaction {
  return {
    name: NAME,
    handles: ['AgreementRecorded'],
    async react(event: RecordedEvent): Promise<void> {
      const { supplements } = event.data;
      if (typeof supplements !== 'string') return;
      const by = event.stream.id.slice(`${agreementDecider.category}-`.length);
      const wish = {
        by: event.actor,
        command: commandIdOfCause(NAME, event.id),
        bodyHash: bodyHashOf({ by }),
        correlation: event.cause.correlation,
      };
      const command = { type: 'ReferToAgreement', data: { by }, by: event.actor } as const;
      try {
        await carryOut(store, agreementDecider, command, { id: supplements, wish });
      } catch (error) {
        // Voided or withdrawn in between: nothing is left to lean on. A busy record is tried again.
        if (!isDomainError(error) || error.code === 'record-busy' || error.kind === 'unavailable')
          throw error;
      }
    },
  };
}
