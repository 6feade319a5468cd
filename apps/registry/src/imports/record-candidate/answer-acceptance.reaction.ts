import { bodyHashOf, loadState, type RecordedEvent } from '@pobratim/event-sourcing';
import { isDomainError } from '@pobratim/kernel';
import { agreementDecider } from '../../agreements/agreement-decider.js';
import { enterAgreement } from '../../agreements/record-agreement/enter-agreement.reaction.js';
import { carryOut } from '../../commands/carry-out.js';
import type { Foundation } from '../../commands/foundation.js';
import { stepOf, type Wish } from '../../commands/wish.js';
import { sourceDocumentDecider } from '../../source-documents/source-document-decider.js';
import { importCommandIdOf } from '../../vocabulary/ids.js';
import type { Import } from '../import.js';
import { importDecider, type ImportCommand } from '../import-decider.js';
import type { CandidateAccepted, CandidateAcceptedData } from '../import-events.js';
import { amendExisting } from './amend-existing.reaction.js';
import { entryOfCandidate, groundOf, type CandidateGround } from './entry-of-candidate.js';
import { relateParties } from './relate-parties.reaction.js';

/** What the register answers to an acceptance. */
interface Recorded {
  readonly agreement: string | null;
  readonly registerNumber: string | null;
}

/**
 * Takes an accepted candidate into the register and notes it on the import. Every command's id follows from (import,
 * candidate, step), so that a reaction that was killed goes on where it was: nothing twice, nothing lost.
 */
export async function answerAcceptance(
  foundation: Foundation,
  event: RecordedEvent<CandidateAccepted>,
  state: Import,
): Promise<void> {
  const { data, actor: by } = event;
  const id = event.stream.id.slice(`${importDecider.category}-`.length);
  const command = importCommandIdOf(id, data.candidate, 'record', data.round);
  const wish = { by, command, bodyHash: bodyHashOf(data), correlation: event.cause.correlation };
  const { candidate, round, partnership } = data;
  const answer = async (wanted: ImportCommand): Promise<void> => {
    await carryOut(foundation.store, importDecider, wanted, { id, wish: stepOf(wish, 'answer') });
  };
  try {
    const recorded = await record(foundation, wish, data, state);
    await answer({ type: 'RecordCandidate', data: { candidate, round, partnership, ...recorded }, by });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await answer({ type: 'RefuseCandidate', data: { candidate, round, code: error.code }, by });
  }
}

/** A refusal is the register's word about the candidate; everything else may be otherwise in a second. */
function isRefusal(error: unknown): error is Error & { code: string } {
  return isDomainError(error) && error.kind !== 'unavailable' && error.code !== 'record-busy';
}

async function record(
  foundation: Foundation,
  wish: Wish,
  data: CandidateAcceptedData,
  state: Import,
): Promise<Recorded> {
  const ground = await groundFor(foundation, state);
  if (data.outcome === 'NEW' && data.kind !== null && data.agreement !== null) {
    const entered = await enterAgreement(foundation, wish, entryOfCandidate(data.agreement, data, ground));
    if (data.since !== null) await relateParties(foundation, wish, data, ground);
    return { agreement: entered.id, registerNumber: entered.registerNumber };
  }
  if (data.existing !== null) {
    await amendExisting(foundation.store, wish, data, ground);
    return { agreement: data.existing, registerNumber: await numberOf(foundation, data.existing) };
  }
  await relateParties(foundation, wish, data, ground);
  return { agreement: null, registerNumber: null };
}

async function groundFor(
  { store }: Foundation,
  { keeper, sourceDocument }: Import,
): Promise<CandidateGround> {
  const stream = `${sourceDocumentDecider.category}-${sourceDocument}`;
  const { state } = await loadState(store, sourceDocumentDecider, stream);
  return groundOf(keeper, state);
}

async function numberOf({ store }: Foundation, agreement: string): Promise<string | null> {
  const stream = `${agreementDecider.category}-${agreement}`;
  return (await loadState(store, agreementDecider, stream)).state?.registerNumber ?? null;
}
