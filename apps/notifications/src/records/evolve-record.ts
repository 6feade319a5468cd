import { codeOf, type CloudEvent, type EventData } from '@pobratim/contracts';
import type { TermFacts } from '../reminders/deadline.js';
import type { Category } from '../vocabulary/kinds.js';
import { isOf, type EventOf } from './event-of.js';
import type { KnownRecord, LegalWord } from './known-record.js';

type Recorded = EventData['ru.pobratim.registry.agreement.recorded.v1'];
type Corrected = EventData['ru.pobratim.registry.agreement.corrected.v1'];
type Value = NonNullable<Corrected['after']>;

function born(event: CloudEvent, category: Category): KnownRecord {
  return {
    category,
    id: event.subject ?? '',
    number: null,
    title: null,
    keeper: { office: event.keeperoffice ?? '', territory: event.keeperterritory ?? '' },
    parties: [],
    term: null,
    legal: [],
    closed: false,
  };
}

function termOf(term: Recorded['term']): TermFacts['term'] {
  if (term === undefined) return null;
  return {
    fixed: term.kind === 'TERM_KIND_FIXED',
    months: term.months ?? null,
    autoProlong: term.autoProlong,
    prolongMonths: term.prolongMonths ?? null,
    noticeMonths: term.noticeMonths ?? null,
  };
}

function partiesOf(items: Recorded['parties']): KnownRecord['parties'] {
  return [...items]
    .sort((left, right) => Number(right.lead) - Number(left.lead))
    .map(({ party, nameAsSigned }) => ({ party, name: nameAsSigned }));
}

function recorded(event: EventOf<'ru.pobratim.registry.agreement.recorded.v1'>): KnownRecord | null {
  const { data } = event;
  if (data === undefined) return null;
  const { signedOn, inForceFrom = null, inForceTo = null } = data;
  return {
    ...born(event, 'agreement'),
    number: data.registerNumber,
    title: data.title,
    parties: partiesOf(data.parties),
    term: { signedOn, inForceFrom, inForceTo, term: termOf(data.term) },
  };
}

/** One field put right; a field of which this service keeps nothing changes nothing here. */
function corrected(record: KnownRecord, { field, after = {} }: Corrected): KnownRecord {
  const term = record.term ?? { signedOn: 'XXXX', inForceFrom: null, inForceTo: null, term: null };
  const changes: Partial<Record<Corrected['field'], (value: Value) => Partial<KnownRecord>>> = {
    AGREEMENT_FIELD_TITLE: ({ title = null }) => ({ title }),
    AGREEMENT_FIELD_PARTIES: ({ parties }) => ({ parties: partiesOf(parties?.items ?? []) }),
    AGREEMENT_FIELD_SIGNED_ON: ({ signedOn = 'XXXX' }) => ({ term: { ...term, signedOn } }),
    AGREEMENT_FIELD_IN_FORCE_FROM: ({ inForceFrom = null }) => ({ term: { ...term, inForceFrom } }),
    AGREEMENT_FIELD_IN_FORCE_TO: ({ inForceTo = null }) => ({ term: { ...term, inForceTo } }),
    AGREEMENT_FIELD_TERM: (value) => ({ term: { ...term, term: termOf(value.term) } }),
  };
  return { ...record, ...changes[field]?.(after) };
}

function stated(
  record: KnownRecord,
  event: EventOf<'ru.pobratim.registry.agreement.statement-made.v1'>,
): KnownRecord {
  const { statement, corrects } = event.data ?? {};
  const legal = record.legal.filter((word) => word.event !== corrects);
  if (statement?.legal === undefined) return { ...record, legal };
  const word: LegalWord = {
    event: event.id,
    status: codeOf('LEGAL_STATUS', statement.legal),
    side: codeOf('SIDE', statement.side),
    from: statement.valid?.from ?? null,
    to: statement.valid?.to ?? null,
  };
  return { ...record, legal: [...legal, word] };
}

function established(event: EventOf<'ru.pobratim.registry.partnership.established.v1'>): KnownRecord | null {
  if (event.data === undefined) return null;
  const { number, parties } = event.data;
  return {
    ...born(event, 'partnership'),
    number,
    parties: parties.map((party) => ({ party, name: null })),
  };
}

const CLOSING: readonly string[] = [
  'ru.pobratim.registry.agreement.voided.v1',
  'ru.pobratim.registry.agreement.withdrawn.v1',
  'ru.pobratim.registry.import.completed.v1',
  'ru.pobratim.registry.import.cancelled.v1',
];

function continued(record: KnownRecord, event: CloudEvent): KnownRecord {
  if (isOf(event, 'ru.pobratim.registry.agreement.corrected.v1')) {
    return event.data === undefined ? record : corrected(record, event.data);
  }
  if (isOf(event, 'ru.pobratim.registry.agreement.statement-made.v1')) return stated(record, event);
  return CLOSING.includes(event.type) ? { ...record, closed: true } : record;
}

/** A record after one more event; `null` before it was entered. */
export function evolveRecord(record: KnownRecord | null, event: CloudEvent): KnownRecord | null {
  if (isOf(event, 'ru.pobratim.registry.agreement.recorded.v1')) return recorded(event);
  if (isOf(event, 'ru.pobratim.registry.partnership.established.v1')) return established(event);
  if (isOf(event, 'ru.pobratim.registry.import.started.v1')) return born(event, 'import');
  return record === null ? null : continued(record, event);
}
