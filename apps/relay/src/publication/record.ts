import type { CloudEvent, DeliveredEvent, PublicCategory } from '@pobratim/contracts';
import { agreementAfter } from './agreement-state.js';
import { listOf, textOf, type Json } from './json.js';
import { partnershipAfter } from './partnership-state.js';
import { partyAfter } from './party-state.js';

/** What the relay knows of a record: its full state as it would be published, and whether it is. */
export interface Folded {
  readonly category: PublicCategory;
  readonly id: string;
  /** `PUBLIC` lets a document or a relation out; a party has no level of its own. */
  readonly level: string;
  /** How many public records name a party: it is public while one does. */
  readonly references: number;
  /** Whether it ever was public: something of it may still stand on a topic. */
  readonly everPublic: boolean;
  readonly revision: number;
  /** Position of its last event; -1 for a party that was named before it was registered. */
  readonly position: number;
  readonly state: Json | null;
}

const FOLDS: Readonly<Record<PublicCategory, (state: Json | null, event: CloudEvent<Json>) => Json | null>> =
  { agreement: agreementAfter, partnership: partnershipAfter, party: partyAfter };

/** A record of which nothing is known yet. */
export function unheard(category: PublicCategory, id: string): Folded {
  return {
    category,
    id,
    level: 'INTERNAL',
    references: 0,
    everPublic: false,
    revision: -1,
    position: -1,
    state: null,
  };
}

/** The record after one more of its events. */
export function recordAfter(record: Folded, { cloudEvent, position, stream }: DeliveredEvent): Folded {
  return {
    ...record,
    level: cloudEvent.accesslevel ?? record.level,
    revision: stream.revision,
    position,
    state: FOLDS[record.category](record.state, cloudEvent as CloudEvent<Json>),
  };
}

/** Whether a record may be seen outside. */
export function isPublic({ category, level, references, state }: Folded): boolean {
  return state !== null && (category === 'party' ? references > 0 : level === 'PUBLIC');
}

/** The parties that a record names; nobody for a party. */
export function partiesOf({ category, state }: Folded): readonly string[] {
  if (state === null || category === 'party') return [];
  if (category === 'partnership') return (state['parties'] as readonly string[] | undefined) ?? [];
  return listOf(state, 'parties').flatMap((one) => textOf(one, 'party') ?? []);
}
