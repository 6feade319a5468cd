import type { EventStore } from '@pobratim/event-sourcing';
import { agreementDecider, type AgreementCommand } from '../../agreements/agreement-decider.js';
import { carryOut } from '../../commands/carry-out.js';
import { stepOf, type Wish } from '../../commands/wish.js';
import type { Axis, Side } from '../../vocabulary/axes.js';
import type { CandidateAcceptedData, ComparedField, Difference } from '../import-events.js';
import { sourceFor, statementOf, type CandidateGround } from './entry-of-candidate.js';

const AXES: Readonly<Partial<Record<ComparedField, readonly [Axis, Side]>>> = {
  legalStatus: ['LEGAL', 'OURS'],
  activity: ['ACTIVITY', 'OURS'],
  partnerPosition: ['PARTNER_POSITION', 'PARTNER'],
};

/** Does to a record of the register what a person took over from the list: corrections, and statements beside the old ones. */
export async function amendExisting(
  store: EventStore,
  wish: Wish,
  data: CandidateAcceptedData,
  ground: CandidateGround,
): Promise<void> {
  if (data.existing === null) return;
  for (const difference of data.differences) {
    const wanted = amendment(difference, data, ground);
    const step = stepOf(wish, 'amend', difference.field);
    if (wanted === null) continue;
    await carryOut(store, agreementDecider, { ...wanted, by: wish.by } as AgreementCommand, {
      id: data.existing,
      wish: step,
    });
  }
}

function amendment(
  { field, after }: Difference,
  { source }: CandidateAcceptedData,
  ground: CandidateGround,
): Pick<AgreementCommand, 'type' | 'data'> | null {
  const axis = AXES[field];
  if (axis !== undefined) {
    const said = { axis: axis[0], value: after, side: axis[1], read: field };
    return { type: 'MakeAgreementStatement', data: statementOf(said, source, ground) };
  }
  if (field !== 'kind' && field !== 'title' && field !== 'signedOn') return null;
  return {
    type: 'CorrectAgreement',
    data: {
      ...({ field, value: after } as { field: 'title'; value: string }),
      reason: 'NEW_EVIDENCE',
      words: null,
      corrects: null,
      source: sourceFor(source, [field, field]),
      learnedOn: ground.learnedOn,
    },
  };
}
