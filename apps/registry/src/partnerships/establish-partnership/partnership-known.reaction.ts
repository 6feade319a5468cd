import { loadState, type EventStore } from '@pobratim/event-sourcing';
import { carryOut } from '../../commands/carry-out.js';
import { stepOf, type Wish } from '../../commands/wish.js';
import { numberFor } from '../../register-numbers/allocate-number/allocate-number.reaction.js';
import { partnershipIdOf } from '../../vocabulary/ids.js';
import { partnershipDecider } from '../partnership-decider.js';
import type { PartnershipEstablishedData } from '../partnership-events.js';

/** The relation of a document that is being entered, without what only the register can give it. */
export type RelationToKnow = Omit<PartnershipEstablishedData, 'number' | 'level'> & {
  /** Region under whose code it is numbered. */
  readonly region: string;
};

/**
 * Sees to it that the relation of a set of parties stands in the register, under its one id and with a number.
 * @returns id of the partnership
 */
export async function partnershipKnown(
  store: EventStore,
  relation: RelationToKnow,
  wish: Wish,
): Promise<string> {
  const { region, ...data } = relation;
  const id = partnershipIdOf(data.parties);
  const stream = `${partnershipDecider.category}-${id}`;
  if ((await loadState(store, partnershipDecider, stream)).state !== null) return id;
  const number = await numberFor(store, { series: 'partnership', region, year: null, subject: stream }, wish);
  const command = { type: 'EstablishPartnership', data: { ...data, number }, by: wish.by } as const;
  await carryOut(store, partnershipDecider, command, { id, wish: stepOf(wish, 'partnership') });
  return id;
}
