import { mayDo, type Action, type GuardedRecord, type Identity, type Territories } from '@pobratim/access';
import type { Agreement } from '../agreements/agreement.js';
import { isLeanedOn } from '../agreements/withdraw-agreement/withdraw-agreement.js';
import { isRemoved } from '../register-list/cluster.js';
import { settableLevels } from '../vocabulary/access.js';
import type { AgreementCard } from '../shapes/agreement-card.js';

/** Who asks, of which record, by which map. */
export interface Asker {
  readonly identity: Identity;
  readonly guarded: GuardedRecord;
  readonly territories: Territories;
}

/** What a person may do with a record as it stands; nothing while another moment than now is shown. */
export function agreementMay(record: Agreement, asker: Asker, isNow: boolean): AgreementCard['may'] {
  const { identity, guarded, territories } = asker;
  const removed = isRemoved(record);
  const open = isNow && !removed;
  const may = (...actions: readonly Action[]): boolean =>
    open && actions.some((action) => mayDo(identity, action, guarded, territories));
  const proposed = record.state === 'VOID_PROPOSED';
  const mine = record.author.id === identity.person.id;
  const confirmedAlready = record.confirmed.some(({ actor }) => actor.id === identity.person.id);
  return {
    correct: may('correct'),
    state: may('state'),
    confirm: may('state', 'void-confirm') && !mine && !confirmedAlready,
    withdraw: may('withdraw') && mine && !isLeanedOn(record),
    proposeVoid: may('void-propose') && !proposed,
    confirmVoid: proposed && may('void-confirm'),
    setAccessLevel:
      isNow && mayDo(identity, 'correct', guarded, territories)
        ? [...settableLevels(record.accessLevel, removed)]
        : [],
    declineVoid: proposed && may('void-propose', 'void-confirm'),
  };
}
