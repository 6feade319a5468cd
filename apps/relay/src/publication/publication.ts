import { eventMessage, PUBLIC_TOPICS, type DeliveredEvent, type PublicCategory } from '@pobratim/contracts';
import { categoryOf } from '@pobratim/event-sourcing';
import {
  causeOf,
  happened,
  stateFact,
  tombstone,
  withdrawnFact,
  type Cause,
  type PublicFact,
} from './public-fact.js';
import { isPublic, partiesOf, recordAfter, type Folded } from './record.js';

/** The records around an event, as they were folded so far; setting one keeps it for the next event. */
export interface Records {
  get(category: PublicCategory, id: string): Folded;
  set(record: Folded): void;
}

/** Whether anything of an aggregate of this kind can ever be public. */
export function isPublicCategory(category: string): category is PublicCategory {
  return Object.hasOwn(PUBLIC_TOPICS, category);
}

/**
 * What an event brings out, in order: a party before the first record that names it, and after the last one is gone.
 * The same log gives the same facts, whenever and however often it is read.
 */
export function publish(event: DeliveredEvent, records: Records): readonly PublicFact[] {
  const category = categoryOf(event.stream.id);
  if (!isPublicCategory(category)) return [];
  const cause = causeOf(event);
  const before = records.get(category, String(event.cloudEvent.subject));
  const folded = recordAfter(before, event);
  const after = { ...folded, everPublic: folded.everPublic || isPublic(folded) };
  records.set(after);
  const [named, names] = [publicParties(before), publicParties(after)];
  return [
    ...names.filter((id) => !named.includes(id)).flatMap((id) => referred(id, { by: 1, cause, records })),
    ...own({ before, after }, event, cause),
    ...named.filter((id) => !names.includes(id)).flatMap((id) => referred(id, { by: -1, cause, records })),
  ];
}

function publicParties(record: Folded): readonly string[] {
  return isPublic(record) ? [...new Set(partiesOf(record))] : [];
}

interface Step {
  readonly before: Folded;
  readonly after: Folded;
}

function own(step: Step, event: DeliveredEvent, cause: Cause): readonly PublicFact[] {
  const isTold = eventMessage(event.type)?.audience === 'public';
  const begins = step.before.state === null;
  if (isPublic(step.after) && isTold && (isPublic(step.before) || begins))
    return [happened(step.after.category, event), stateFact(step.after, cause, 'state')];
  return turned(step, cause);
}

/** A record that came out, or is no longer out. */
function turned({ before, after }: Step, cause: Cause): readonly PublicFact[] {
  if (isPublic(before) === isPublic(after)) return [];
  return isPublic(after)
    ? [stateFact(after, cause, 'events'), stateFact(after, cause, 'state')]
    : [withdrawnFact(after, cause), tombstone(after, cause)];
}

interface Reference {
  readonly by: 1 | -1;
  readonly cause: Cause;
  readonly records: Records;
}

function referred(id: string, { by, cause, records }: Reference): readonly PublicFact[] {
  const before = records.get('party', id);
  const referredTo = { ...before, references: before.references + by };
  const after = { ...referredTo, everPublic: before.everPublic || isPublic(referredTo) };
  records.set(after);
  return turned({ before, after }, cause);
}
