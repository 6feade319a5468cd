import type { AppendResult, EventStore } from '@pobratim/event-sourcing';
import { dayIn } from '@pobratim/kernel';
import { carryOut } from '../../commands/carry-out.js';
import type { Foundation } from '../../commands/foundation.js';
import { regionOf } from '../../commands/region-of.js';
import { stepOf, type Wish } from '../../commands/wish.js';
import { partyKnown } from '../../parties/register-party/party-known.reaction.js';
import { partnershipKnown } from '../../partnerships/establish-partnership/partnership-known.reaction.js';
import { numberFor } from '../../register-numbers/allocate-number/allocate-number.reaction.js';
import { agreementDecider } from '../agreement-decider.js';
import { checkEntry } from './check-entry.js';
import type { Entry } from './entry.js';

/** What entering gave. */
export interface Entered {
  readonly id: string;
  readonly registerNumber: string;
  readonly partnership: string;
  /** Of the last append. */
  readonly result: AppendResult;
}

type Ground = Pick<Foundation, 'store' | 'territories' | 'clock' | 'timeZone'>;

/**
 * Enters a document: its parties, their relation, its number, the record, what is said of it. Each is an append of its
 * own under an id that follows from the wish, so that after a crash the same wish goes on where it was and doubles
 * nothing. What can be refused is refused before the first append, or a wrong form would use up numbers.
 * @throws DomainError of the deciders, `region-unknown`
 */
export async function enterAgreement(ground: Ground, wish: Wish, entry: Entry): Promise<Entered> {
  checkEntry(wish.by, entry);
  const { store, clock, timeZone } = ground;
  const { agreement } = entry;
  const region = regionOf(agreement.keeper.territory, ground.territories);
  const partnership = await relate(store, wish, entry, region);
  const subject = `${agreementDecider.category}-${agreement.id}`;
  const year = Number(dayIn(clock.now(), timeZone).slice(0, 4));
  const registerNumber = await numberFor(store, { series: 'agreement', region, year, subject }, wish);
  const data = { ...agreement, registerNumber, partnership };
  const command = { type: 'RecordAgreement', data, by: wish.by } as const;
  let result = await carryOut(store, agreementDecider, command, {
    id: agreement.id,
    wish: stepOf(wish, 'agreement'),
  });
  for (const [at, statement] of entry.statements.entries()) {
    const said = { type: 'MakeAgreementStatement', data: statement, by: wish.by } as const;
    const step = stepOf(wish, 'statement', String(at));
    result = await carryOut(store, agreementDecider, said, { id: agreement.id, wish: step });
  }
  return { id: agreement.id, registerNumber, partnership, result };
}

/** Parties and their relation, whichever of them the register does not know yet. */
async function relate(store: EventStore, wish: Wish, entry: Entry, region: string): Promise<string> {
  const { keeper, accessLevel, regime, source, learnedOn, parties } = entry.agreement;
  for (const [at, facts] of entry.parties.entries()) {
    await partyKnown(store, { ...facts, keeper, source, learnedOn }, stepOf(wish, 'party', String(at)));
  }
  const ids = parties.map(({ party }) => party);
  return partnershipKnown(
    store,
    { parties: ids, regime, keeper, accessLevel, source, learnedOn, region },
    wish,
  );
}
