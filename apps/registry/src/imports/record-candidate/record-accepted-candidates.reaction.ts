import { loadState, type Folded, type RecordedEvent } from '@pobratim/event-sourcing';
import type { Foundation } from '../../commands/foundation.js';
import type { Reaction } from '../../reactions/reaction.js';
import { candidateOf, type Import } from '../import.js';
import { importDecider } from '../import-decider.js';
import type { CandidateAccepted, CandidateReopened } from '../import-events.js';
import { answerAcceptance, refuseAcceptance } from './answer-acceptance.reaction.js';
import { withdrawReopened } from './withdraw-reopened.reaction.js';

/**
 * When a candidate was accepted, the register takes it in; when it was reopened afterwards, its record is withdrawn. Both
 * in the order of the log, one after the other, so that a withdrawal never overtakes the record it is about.
 * Of the import only what came since the last event is read: recording hundreds of lines takes hundreds of reads.
 */
export function recordAcceptedCandidates(foundation: Foundation): Reaction {
  let last: { readonly stream: string; readonly folded: Folded<Import | null> } | null = null;
  const foldedNow = async (stream: string): Promise<Folded<Import | null>> => {
    const known = last?.stream === stream ? last.folded : undefined;
    const folded = await loadState(foundation.store, importDecider, stream, known);
    last = { stream, folded };
    return folded;
  };
  return {
    name: 'record-accepted-candidates',
    handles: ['CandidateAccepted', 'CandidateReopened'],
    async react(event: RecordedEvent): Promise<void> {
      if (event.type === 'CandidateReopened') {
        await withdrawReopened(foundation.store, event as unknown as RecordedEvent<CandidateReopened>);
        return;
      }
      const accepted = event as unknown as RecordedEvent<CandidateAccepted>;
      const { state, revision } = await foldedNow(event.stream.id);
      if (state === null) return;
      const { stage, round } = candidateOf(state, accepted.data.candidate);
      // Answered before the checkpoint was moved, or returned to review in the meantime.
      if (stage !== 'ACCEPTED' || round !== accepted.data.round) return;
      await answerAcceptance(foundation, accepted, { state, revision });
    },
    async giveUp(event: RecordedEvent): Promise<void> {
      if (event.type !== 'CandidateAccepted') return;
      await refuseAcceptance(foundation, event as unknown as RecordedEvent<CandidateAccepted>);
    },
  };
}
