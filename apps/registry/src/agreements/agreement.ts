import type { Actor, RecordedEvent } from '@pobratim/event-sourcing';
import { accessFactOf } from '../vocabulary/access.js';
import { factOf, type Fact, type Provenance, provenanceOf } from '../vocabulary/fact.js';
import type { AccessLevel, Keeper } from '../vocabulary/records.js';
import { isType } from '../vocabulary/of-type.js';
import { type Statement, withStatement } from '../vocabulary/statement.js';
import type {
  AgreementCorrected,
  AgreementEvent,
  AgreementRecorded,
  AgreementStatementMade,
} from './agreement-events.js';
import { AGREEMENT_FIELDS, type AgreementField, type AgreementFields } from './agreement-fields.js';

/** `VOIDED` and `WITHDRAWN` accept nothing further and stay in the history. */
export type RecordState = 'LIVE' | 'VOID_PROPOSED' | 'VOIDED' | 'WITHDRAWN';

/** Every field of a card with where it comes from. */
export type AgreementFacts = { readonly [F in AgreementField]: Fact<AgreementFields[F]> };

/** Somebody's act on the record itself, with the code of its reason. */
export interface RecordAct extends Provenance {
  readonly reason: string | null;
}

/** An agreement as its events tell it; folded over what was known, it is the card of that moment. */
export interface Agreement {
  readonly state: RecordState;
  readonly registerNumber: string;
  readonly partnership: string;
  readonly keeper: Keeper;
  readonly accessLevel: AccessLevel;
  /** The level with who set it, when and on what ground. */
  readonly access: Fact<AccessLevel>;
  /** Who entered the record; alone may withdraw it while nobody leans on it. */
  readonly author: Actor;
  readonly facts: AgreementFacts;
  readonly statements: readonly Statement[];
  readonly confirmed: readonly RecordAct[];
  /** Agreements that rest on this one. */
  readonly referredToBy: readonly string[];
  /** The proposal to void that waits for a second person. */
  readonly proposal: RecordAct | null;
  /** The act that took the record out of the lists. */
  readonly removal: RecordAct | null;
}

const recorded = (event: RecordedEvent<AgreementRecorded>): Agreement => ({
  state: 'LIVE',
  registerNumber: event.data.registerNumber,
  partnership: event.data.partnership,
  keeper: event.data.keeper,
  accessLevel: event.data.accessLevel,
  access: factOf(event, 'accessLevel', event.data.accessLevel),
  author: event.actor,
  facts: Object.fromEntries(
    AGREEMENT_FIELDS.map((field) => [field, factOf(event, field, event.data[field])]),
  ) as unknown as AgreementFacts,
  statements: [],
  confirmed: [],
  referredToBy: [],
  proposal: null,
  removal: null,
});

const corrected = (record: Agreement, event: RecordedEvent<AgreementCorrected>): Agreement => {
  const { field, after } = event.data;
  return {
    ...record,
    facts: { ...record.facts, [field]: { ...factOf(event, field, after), corrected: true } },
  };
};

/** The statement that an event of an agreement, or of a partnership, makes. */
export function statementOf(
  event: Pick<
    RecordedEvent<AgreementStatementMade>,
    'id' | 'position' | 'recordedAt' | 'actor' | 'data' | 'valid' | 'corrects'
  >,
): Statement {
  const { axis, value, side, validFrom, validTo } = event.data;
  return {
    axis,
    value,
    side,
    validFrom,
    validTo,
    valid: event.valid,
    corrects: event.corrects,
    correctedBy: null,
    ...provenanceOf(event, 'value'),
  };
}

const act = (event: RecordedEvent<AgreementEvent>): RecordAct => ({
  ...provenanceOf({ ...event, data: {} }, ''),
  reason: event.reason,
});

const continued = (record: Agreement, event: RecordedEvent<AgreementEvent>): Agreement => {
  if (isType(event, 'AgreementCorrected')) return corrected(record, event);
  if (isType(event, 'AgreementStatementMade'))
    return { ...record, statements: withStatement(record.statements, statementOf(event)) };
  if (isType(event, 'AgreementReferredTo'))
    return { ...record, referredToBy: [...record.referredToBy, event.data.by] };
  if (isType(event, 'AgreementAccessLevelSet'))
    return { ...record, accessLevel: event.data.accessLevel, access: accessFactOf(event) };
  return acted(record, event);
};

const acted = (record: Agreement, event: RecordedEvent<AgreementEvent>): Agreement => {
  switch (event.type) {
    case 'AgreementConfirmed':
      return { ...record, confirmed: [...record.confirmed, act(event)] };
    case 'VoidingProposed':
      return { ...record, state: 'VOID_PROPOSED', proposal: act(event) };
    case 'VoidingDeclined':
      return { ...record, state: 'LIVE', proposal: null };
    case 'AgreementVoided':
      return { ...record, state: 'VOIDED', removal: act(event) };
    case 'AgreementWithdrawn':
      return { ...record, state: 'WITHDRAWN', proposal: null, removal: act(event) };
    default:
      return record;
  }
};

/** The agreement after one more event; `null` before it was recorded. */
export function evolveAgreement(
  state: Agreement | null,
  event: RecordedEvent<AgreementEvent>,
): Agreement | null {
  if (isType(event, 'AgreementRecorded')) return recorded(event);
  return state === null ? null : continued(state, event);
}
