import type { Alarm, ProjectionDatabase } from '@pobratim/event-sourcing';
import { referToSupplementedAgreement } from '../agreements/refer-to-agreement/refer-to-supplemented-agreement.reaction.js';
import type { Foundation } from '../commands/foundation.js';
import { recordAcceptedCandidates } from '../imports/record-candidate/record-accepted-candidates.reaction.js';
import { readStartedImports } from '../imports/record-reading/read-started-imports.reaction.js';
import { ReactionsAtWork } from './reactions-at-work.js';

/** What the registry does by itself, everything together. */
export class RegistryReactions<Tx> extends ReactionsAtWork<Tx> {
  /** @param database keeps the checkpoints, beside those of the read models */
  constructor(foundation: Foundation, database: ProjectionDatabase<Tx>, onAlarm: (alarm: Alarm) => void) {
    const reactions = [
      readStartedImports(foundation),
      recordAcceptedCandidates(foundation),
      referToSupplementedAgreement(foundation.store),
    ];
    super(reactions, { store: foundation.store, database, onAlarm });
  }
}
