import type { RecordedEvent } from '@pobratim/event-sourcing';
import type { Edtf } from '@pobratim/kernel';
import type { Level, Regime } from '../vocabulary/agreement-terms.js';
import { accessFactOf } from '../vocabulary/access.js';
import { factOf, type Fact, provenanceOf } from '../vocabulary/fact.js';
import { isType } from '../vocabulary/of-type.js';
import type { AccessLevel, Keeper } from '../vocabulary/records.js';
import { type Statement, withStatement } from '../vocabulary/statement.js';
import type {
  PartnershipEstablished,
  PartnershipEvent,
  PartnershipStatementMade,
} from './partnership-events.js';

/** A relation as its events tell it; its documents are agreements that name it. */
export interface Partnership {
  readonly number: string;
  /** Sorted party ids. */
  readonly parties: readonly string[];
  readonly regime: Regime;
  readonly keeper: Keeper;
  readonly accessLevel: AccessLevel;
  /** The level with who set it, when and on what ground. */
  readonly access: Fact<AccessLevel>;
  readonly level: Fact<Level>;
  readonly since: Fact<Edtf> | null;
  readonly statements: readonly Statement[];
}

const established = (event: RecordedEvent<PartnershipEstablished>): Partnership => {
  const { number, parties, regime, level, keeper, accessLevel } = event.data;
  return {
    number,
    parties,
    regime,
    keeper,
    accessLevel,
    access: factOf<AccessLevel>(event, 'accessLevel', accessLevel),
    level: factOf<Level>(event, 'level', level),
    since: null,
    statements: [],
  };
};

const statementOf = (event: RecordedEvent<PartnershipStatementMade>): Statement => {
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
};

const continued = (state: Partnership, event: RecordedEvent<PartnershipEvent>): Partnership => {
  if (isType(event, 'PartnershipLevelSet'))
    return { ...state, level: factOf(event, 'level', event.data.level) };
  if (isType(event, 'RelationStartStated'))
    return {
      ...state,
      since: { ...factOf(event, 'since', event.data.since), corrected: state.since !== null },
    };
  if (isType(event, 'PartnershipStatementMade'))
    return { ...state, statements: withStatement(state.statements, statementOf(event)) };
  if (isType(event, 'PartnershipAccessLevelSet'))
    return { ...state, accessLevel: event.data.accessLevel, access: accessFactOf(event) };
  return state;
};

/** The partnership after one more event; `null` before it was established. */
export function evolvePartnership(
  state: Partnership | null,
  event: RecordedEvent<PartnershipEvent>,
): Partnership | null {
  if (isType(event, 'PartnershipEstablished')) return established(event);
  return state === null ? null : continued(state, event);
}

/** Whether international figures count a relation: one inside a country is kept and left out (rule 7). */
export function isInternational(partnership: Pick<Partnership, 'regime'>): boolean {
  return partnership.regime !== 'DOMESTIC';
}
