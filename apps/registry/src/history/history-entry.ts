import type { Actor, RecordedEvent } from '@pobratim/event-sourcing';
import type { Edtf } from '@pobratim/kernel';
import type { Agreement } from '../agreements/agreement.js';
import type { AgreementEvent } from '../agreements/agreement-events.js';
import type { Party } from '../parties/party.js';
import type { PartyEvent } from '../parties/party-events.js';
import type { Partnership } from '../partnerships/partnership.js';
import type { PartnershipEvent } from '../partnerships/partnership-events.js';
import type { AggregateCategory, AggregateStates } from '../read-models/aggregates.js';
import type { Axis, Side } from '../vocabulary/axes.js';
import { groundOf, type Ground } from '../vocabulary/fact.js';
import { isType } from '../vocabulary/of-type.js';
import type { Source } from '../vocabulary/records.js';
import type { Statement } from '../vocabulary/statement.js';

/** What an event changed: one field, or an axis; before and after as the card shows them. */
interface Change {
  readonly field: string | null;
  readonly side: Side | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly validFrom: Edtf | null;
  readonly validTo: Edtf | null;
}

/** A line of the history as it is kept; names of people and documents are looked up when it is read. */
export interface HistoryRecord extends Change {
  readonly eventId: string;
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly type: string;
  readonly number: string | null;
  readonly reason: string | null;
  readonly words: string | null;
  readonly ground: Ground | null;
  readonly learnedOn: Edtf | null;
  readonly corrects: string | null;
  readonly approvedBy: readonly string[];
}

interface Told {
  readonly axis: Axis;
  readonly value: unknown;
  readonly side: Side;
  readonly validFrom: Edtf | null;
  readonly validTo: Edtf | null;
}

const NOTHING: Change = {
  field: null,
  side: null,
  before: null,
  after: null,
  validFrom: null,
  validTo: null,
};

/** The statement that a new one takes the place of: the one it corrects, else the last of that side on that axis. */
function wordBefore(
  statements: readonly Statement[],
  { axis, side }: Told,
  corrects: string | null,
): unknown {
  const replaced = statements.filter(
    (one) =>
      one.axis === axis &&
      (corrects === null ? one.side === side && one.correctedBy === null : one.eventId === corrects),
  );
  return replaced.at(-1)?.value ?? null;
}

function stated(told: Told, statements: readonly Statement[], corrects: string | null): Change {
  const { axis, side, value, validFrom, validTo } = told;
  const before = wordBefore(statements, told, corrects);
  return { field: axis, side, before, after: value, validFrom, validTo };
}

/** A fact of the card before and after. */
function became(
  field: string,
  before: { readonly value: unknown } | null | undefined,
  after: unknown,
): Change {
  return { ...NOTHING, field, before: before?.value ?? null, after };
}

function changeOfAgreement(event: RecordedEvent<AgreementEvent>, before: Agreement | null): Change {
  if (isType(event, 'AgreementRecorded'))
    return { ...NOTHING, field: 'title', after: event.data.title, validFrom: event.data.signedOn };
  if (isType(event, 'AgreementCorrected'))
    return { ...NOTHING, field: event.data.field, before: event.data.before, after: event.data.after };
  if (isType(event, 'AgreementStatementMade'))
    return stated(event.data, before?.statements ?? [], event.corrects);
  if (isType(event, 'AgreementAccessLevelSet'))
    return became('accessLevel', before?.access, event.data.accessLevel);
  if (isType(event, 'AgreementReferredTo')) return { ...NOTHING, field: 'referredTo', after: event.data.by };
  return NOTHING;
}

function changeOfPartnership(event: RecordedEvent<PartnershipEvent>, before: Partnership | null): Change {
  if (isType(event, 'PartnershipLevelSet')) return became('level', before?.level, event.data.level);
  if (isType(event, 'RelationStartStated')) return became('since', before?.since, event.data.since);
  if (isType(event, 'PartnershipStatementMade'))
    return stated(event.data, before?.statements ?? [], event.corrects);
  if (isType(event, 'PartnershipAccessLevelSet'))
    return became('accessLevel', before?.access, event.data.accessLevel);
  if (isType(event, 'PartnershipEstablished'))
    return { ...NOTHING, field: 'number', after: event.data.number };
  return NOTHING;
}

function changeOfParty(event: RecordedEvent<PartyEvent>, before: Party | null): Change {
  const name = before?.names.at(-1)?.value ?? null;
  if (isType(event, 'PartyRegistered')) return { ...NOTHING, field: 'name', after: event.data.name };
  if (isType(event, 'PartyRenamed'))
    return {
      ...NOTHING,
      field: 'name',
      before: name,
      after: event.data.name,
      validFrom: event.data.validFrom,
    };
  if (isType(event, 'PartyNameCorrected'))
    return { ...NOTHING, field: 'name', before: event.data.before, after: event.data.after };
  if (isType(event, 'PartyAliasAdded')) return { ...NOTHING, field: 'alias', after: event.data.alias };
  return NOTHING;
}

function changeOf(
  category: AggregateCategory,
  event: RecordedEvent,
  before: AggregateStates[AggregateCategory] | null,
): Change {
  // A category holds only its own events and states, which is what the casts say.
  const any: unknown = event;
  if (category === 'agreement')
    return changeOfAgreement(any as RecordedEvent<AgreementEvent>, before as Agreement | null);
  if (category === 'partnership')
    return changeOfPartnership(any as RecordedEvent<PartnershipEvent>, before as Partnership | null);
  if (category === 'party') return changeOfParty(any as RecordedEvent<PartyEvent>, before as Party | null);
  return NOTHING;
}

interface MayClaim {
  readonly source?: Source | null;
  readonly ground?: Source | null;
  readonly learnedOn?: Edtf | null;
}

/** The line of the history that an event writes. */
export function historyRecordOf(
  category: AggregateCategory,
  event: RecordedEvent,
  before: AggregateStates[AggregateCategory] | null,
  number: string | null,
): HistoryRecord {
  const claimed: MayClaim = event.data;
  const change = changeOf(category, event, before);
  const { words } = event.private;
  return {
    ...change,
    eventId: event.id,
    recordedAt: event.recordedAt,
    actor: event.actor,
    type: event.type,
    number,
    reason: event.reason,
    words: typeof words === 'string' ? words : null,
    ground: groundOf(claimed.source ?? claimed.ground ?? null, change.field ?? ''),
    learnedOn: claimed.learnedOn ?? null,
    corrects: event.corrects,
    approvedBy: event.approvedBy,
  };
}
