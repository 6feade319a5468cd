import { categoryOf, type RecordedEvent } from '@pobratim/event-sourcing';
import { evolveAgreement, type Agreement } from '../agreements/agreement.js';
import { AGREEMENT_SCHEMAS, type AgreementEvent } from '../agreements/agreement-events.js';
import { evolveParty, type Party } from '../parties/party.js';
import { PARTY_SCHEMAS, type PartyEvent } from '../parties/party-events.js';
import { evolvePartnership, type Partnership } from '../partnerships/partnership.js';
import { PARTNERSHIP_SCHEMAS, type PartnershipEvent } from '../partnerships/partnership-events.js';
import { evolveSourceDocument, type SourceDocument } from '../source-documents/source-document.js';
import {
  SOURCE_DOCUMENT_SCHEMAS,
  type SourceDocumentEvent,
} from '../source-documents/source-document-events.js';
import type { Provenance } from '../vocabulary/fact.js';

/** A source document as it came in: with the moment, who brought it, and what its sender called it. */
export interface ReceivedDocument extends SourceDocument, Pick<Provenance, 'recordedAt' | 'actor'> {
  readonly fileName: string | null;
}

/** The aggregates whose versions the read models keep, with their states. */
export interface AggregateStates {
  readonly party: Party;
  readonly partnership: Partnership;
  readonly agreement: Agreement;
  readonly 'source-document': ReceivedDocument;
}
export type AggregateCategory = keyof AggregateStates;

/** Every event type that changes one of these aggregates. */
export const VERSIONED_EVENTS: readonly string[] = [
  PARTY_SCHEMAS,
  PARTNERSHIP_SCHEMAS,
  AGREEMENT_SCHEMAS,
  SOURCE_DOCUMENT_SCHEMAS,
].flatMap((schemas) => Object.keys(schemas));

type Fold<State> = (state: State | null, event: RecordedEvent) => State | null;

/** The domain's own folds. A category holds only its own events, which is what the casts say. */
const FOLDS: { readonly [C in AggregateCategory]: Fold<AggregateStates[C]> } = {
  party: (state, event) => evolveParty(state, event as unknown as RecordedEvent<PartyEvent>),
  partnership: (state, event) =>
    evolvePartnership(state, event as unknown as RecordedEvent<PartnershipEvent>),
  agreement: (state, event) => evolveAgreement(state, event as unknown as RecordedEvent<AgreementEvent>),
  'source-document': received,
};

function received(before: ReceivedDocument | null, event: RecordedEvent): ReceivedDocument | null {
  const state = evolveSourceDocument(before, event as unknown as RecordedEvent<SourceDocumentEvent>);
  const { fileName } = event.private;
  if (state === null) return null;
  return {
    ...state,
    recordedAt: event.recordedAt,
    actor: event.actor,
    fileName: typeof fileName === 'string' ? fileName : null,
  };
}

/** The aggregate that an event belongs to, or `null` for one the read models keep no versions of. */
export function aggregateOf(event: RecordedEvent): { category: AggregateCategory; id: string } | null {
  const category = categoryOf(event.stream.id);
  return isVersioned(category) ? { category, id: event.stream.id.slice(-36) } : null;
}

function isVersioned(category: string): category is AggregateCategory {
  return category in FOLDS;
}

/** The state after one more event. */
export function folded<C extends AggregateCategory>(
  category: C,
  state: AggregateStates[C] | null,
  event: RecordedEvent,
): AggregateStates[C] | null {
  return FOLDS[category](state, event);
}

/** By what a version is looked up beside its id. */
export interface VersionKeys {
  readonly number: string | null;
  readonly partnership: string | null;
  readonly parties: readonly string[];
}

/** The keys of a version. */
export function keysOf(category: AggregateCategory, state: AggregateStates[AggregateCategory]): VersionKeys {
  if (category === 'agreement') {
    const { registerNumber, partnership, facts } = state as Agreement;
    return { number: registerNumber, partnership, parties: facts.parties.value.map(({ party }) => party) };
  }
  if (category === 'partnership') {
    const { number, parties } = state as Partnership;
    return { number, partnership: null, parties };
  }
  return { number: null, partnership: null, parties: [] };
}
