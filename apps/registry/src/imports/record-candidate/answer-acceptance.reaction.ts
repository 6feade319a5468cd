import { bodyHashOf, loadState, type Folded, type RecordedEvent } from '@pobratim/event-sourcing';
import { isDomainError } from '@pobratim/kernel';
import { agreementDecider } from '../../agreements/agreement-decider.js';
import { enterAgreement } from '../../agreements/record-agreement/enter-agreement.reaction.js';
import { againWhenBusy } from '../../commands/again-when-busy.js';
import { carryOut } from '../../commands/carry-out.js';
import type { Foundation } from '../../commands/foundation.js';
import { stepOf, type Wish } from '../../commands/wish.js';
import { sourceDocumentDecider } from '../../source-documents/source-document-decider.js';
import { importCommandIdOf } from '../../vocabulary/ids.js';
import type { Import } from '../import.js';
import { importDecider } from '../import-decider.js';
import type { CandidateAccepted, CandidateAcceptedData } from '../import-events.js';
import { sourceIn } from '../open-import.query.js';
import type { RefuseCandidate } from '../refuse-candidate/refuse-candidate.js';
import { amendExisting } from './amend-existing.reaction.js';
import { entryOfCandidate, groundOf, type CandidateGround } from './entry-of-candidate.js';
import type { RecordCandidate } from './record-candidate.js';
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
  folded: Folded<Import>,
): Promise<void> {
  const { data } = event;
  const { candidate, round, partnership } = data;
  try {
    const recorded = await record(foundation, wishOf(event), data, folded.state);
    const noted = { candidate, round, partnership, ...recorded };
    await answer(foundation, event, { type: 'RecordCandidate', data: noted }, folded);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const noted = { candidate, round, code: error.code };
    await answer(foundation, event, { type: 'RefuseCandidate', data: noted }, folded);
  }
}

/** Says on the import that a candidate could not be recorded through a fault of ours, so that nobody waits for it. */
export async function refuseAcceptance(
  foundation: Foundation,
  event: RecordedEvent<CandidateAccepted>,
): Promise<void> {
  const { candidate, round } = event.data;
  await answer(foundation, event, {
    type: 'RefuseCandidate',
    data: { candidate, round, code: 'internal-error' },
  });
}

function importIn(event: RecordedEvent<CandidateAccepted>): string {
  return event.stream.id.slice(`${importDecider.category}-`.length);
}

function wishOf(event: RecordedEvent<CandidateAccepted>): Wish {
  const { data, actor: by, cause } = event;
  const command = importCommandIdOf(importIn(event), data.candidate, 'record', data.round);
  return { by, command, bodyHash: bodyHashOf(data), correlation: cause.correlation };
}

async function answer(
  { store }: Foundation,
  event: RecordedEvent<CandidateAccepted>,
  wanted: Omit<RecordCandidate, 'by'> | Omit<RefuseCandidate, 'by'>,
  folded?: Folded<Import | null>,
): Promise<void> {
  const to = { id: importIn(event), wish: stepOf(wishOf(event), 'answer') };
  const target = folded === undefined ? to : { ...to, folded };
  await againWhenBusy(() => carryOut(store, importDecider, { ...wanted, by: event.actor }, target));
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

async function groundFor(foundation: Foundation, state: Import): Promise<CandidateGround> {
  // A source that tells of one document and nothing else is most likely that document.
  const isPaper = state.reading?.candidates === 1 && state.reading.domestic === 0;
  if (isPaper) {
    const { document, text } = await sourceIn(foundation.store, foundation.files, state);
    return groundOf(state.keeper, document, text);
  }
  const stream = `${sourceDocumentDecider.category}-${state.sourceDocument}`;
  const { state: document } = await loadState(foundation.store, sourceDocumentDecider, stream);
  return groundOf(state.keeper, document, null);
}

async function numberOf({ store }: Foundation, agreement: string): Promise<string | null> {
  const stream = `${agreementDecider.category}-${agreement}`;
  return (await loadState(store, agreementDecider, stream)).state?.registerNumber ?? null;
}
