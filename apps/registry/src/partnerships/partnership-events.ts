import type { DomainEvent } from '@pobratim/event-sourcing';
import type { Edtf } from '@pobratim/kernel';
import type { Level, Regime } from '../vocabulary/agreement-terms.js';
import type { AxisValues, Side } from '../vocabulary/axes.js';
import type { AccessLevelSetData } from '../vocabulary/access.js';
import type { AccessLevel, Claimed, Keeper } from '../vocabulary/records.js';

/** Schema names of the events of a partnership. */
export const PARTNERSHIP_SCHEMAS = {
  PartnershipEstablished: 'partnership-established/1',
  PartnershipLevelSet: 'partnership-level-set/1',
  RelationStartStated: 'relation-start-stated/1',
  PartnershipStatementMade: 'partnership-statement-made/1',
  PartnershipAccessLevelSet: 'partnership-access-level-set/1',
} as const;

/** The axes on which a relation as a whole is judged; law and evidence belong to its documents. */
export const PARTNERSHIP_AXES = ['ACTIVITY', 'PARTNER_POSITION'] as const;
export type PartnershipAxis = (typeof PARTNERSHIP_AXES)[number];

/** `parties` are sorted party ids, at least two; the level begins as `UNSET`. */
export interface PartnershipEstablishedData extends Claimed {
  readonly number: string;
  readonly parties: readonly string[];
  readonly regime: Regime;
  readonly level: 'UNSET';
  readonly keeper: Keeper;
  readonly accessLevel: AccessLevel;
}

export interface PartnershipLevelSetData extends Claimed {
  readonly level: Level;
}

/** A start told without a document; `valid.from` is its earliest day. A later one takes the place of the earlier. */
export interface RelationStartStatedData extends Claimed {
  readonly since: Edtf;
}

/** `validFrom` and `validTo` keep the precision that `valid` cannot; may carry `corrects` and `reason`. */
export type PartnershipStatementMadeData = {
  readonly [A in PartnershipAxis]: Claimed & {
    readonly axis: A;
    readonly value: AxisValues[A];
    readonly side: Side;
    readonly validFrom: Edtf | null;
    readonly validTo: Edtf | null;
  };
}[PartnershipAxis];

export type PartnershipEstablished = DomainEvent<'PartnershipEstablished', PartnershipEstablishedData>;
export type PartnershipLevelSet = DomainEvent<'PartnershipLevelSet', PartnershipLevelSetData>;
export type RelationStartStated = DomainEvent<'RelationStartStated', RelationStartStatedData>;
/** `private.words`: what the person typed to explain the statement. */
export type PartnershipStatementMade = DomainEvent<'PartnershipStatementMade', PartnershipStatementMadeData>;
/** Who may see the relation from now on; `private.words` may explain. */
export type PartnershipAccessLevelSet = DomainEvent<'PartnershipAccessLevelSet', AccessLevelSetData>;

/** Everything that happens to a partnership. */
export type PartnershipEvent =
  | PartnershipEstablished
  | PartnershipLevelSet
  | RelationStartStated
  | PartnershipStatementMade
  | PartnershipAccessLevelSet;
