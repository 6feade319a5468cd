import type { AgreementCard } from '../shapes/agreement-card.js';
import type { PartnershipCard } from '../shapes/partnership-card.js';
import type { AxisFact } from '../shapes/provenance.js';
import type { Table } from './compared.js';

type Row = readonly [string, { readonly value: unknown; readonly events: readonly string[] }];

/** What one side says on an axis is a field of its own: one side's word never stands for another's. */
function axisRows(axis: string, facts: readonly AxisFact[]): readonly Row[] {
  return facts.map(({ side, value, eventId }): Row => [`${axis}.${side}`, { value, events: [eventId] }]);
}

/** The card of a document as a table of what may be compared. */
export function agreementTable(card: AgreementCard): Table {
  if (!card.existsOnDay)
    return new Map([['state', { value: 'NOT_SIGNED_YET', events: [card.facts.signedOn.eventId] }]]);
  const facts = Object.entries(card.facts).map(([field, { value, eventId }]): Row => [
    field,
    { value, events: [eventId] },
  ]);
  return new Map<string, Row[1]>([
    ['state', { value: card.state, events: [] }],
    ...facts,
    ...card.parties.map(({ id, name }): Row => [`name.${id}`, { value: name, events: [] }]),
    ...Object.entries(card.axes).flatMap(([axis, told]) => axisRows(axis, told)),
  ]);
}

/** The card of a partnership as a table of what may be compared. */
export function partnershipTable(card: PartnershipCard): Table {
  const { level, since, axes, documents } = card;
  return new Map<string, Row[1]>([
    ['title', { value: card.title, events: [] }],
    ['level', { value: level.value, events: [level.eventId] }],
    ['since', { value: since?.value ?? null, events: since === null ? [] : [since.eventId] }],
    ['documents', { value: documents.map(({ registerNumber }) => registerNumber), events: [] }],
    ['legal', { value: card.legal, events: [] }],
    ['evidence', { value: card.evidence, events: [] }],
    ...Object.entries(axes).flatMap(([axis, told]) => axisRows(axis, told)),
  ]);
}
