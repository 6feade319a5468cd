/** The four axes on which something is stated of a document (design/domain.md); never one status. */
export const AXES = ['LEGAL', 'ACTIVITY', 'PARTNER_POSITION', 'EVIDENCE'] as const;
export type Axis = (typeof AXES)[number];

/** `DRAFT` and `VOIDED` stand in the list of the law's states; a record is voided by its own event, not by a statement. */
export const LEGAL_STATUSES = [
  'DRAFT',
  'SIGNED',
  'REGISTRATION_PENDING',
  'REGISTERED',
  'IN_FORCE',
  'SUSPENDED',
  'EXPIRED',
  'TERMINATED',
  'SUPERSEDED',
  'UNKNOWN',
  'VOIDED',
] as const;
export type LegalStatus = (typeof LEGAL_STATUSES)[number];

export const ACTIVITIES = ['ACTIVE', 'LOW', 'NONE', 'UNKNOWN'] as const;
export type ActivityLevel = (typeof ACTIVITIES)[number];

export const PARTNER_POSITIONS = ['CONFIRMED', 'SUSPENDED', 'BROKEN', 'UNKNOWN'] as const;
export type PartnerPosition = (typeof PARTNER_POSITIONS)[number];

/** What the record rests on, best first. */
export const EVIDENCE = ['ORIGINAL', 'CERTIFIED_COPY', 'SCAN', 'OFFICIAL_LIST', 'PRESS', 'ORAL'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** The value an axis may take. */
export interface AxisValues {
  readonly LEGAL: LegalStatus;
  readonly ACTIVITY: ActivityLevel;
  readonly PARTNER_POSITION: PartnerPosition;
  readonly EVIDENCE: Evidence;
}

/** Every value of every axis, for checks and for choices on a screen. */
export const AXIS_VALUES: { readonly [A in Axis]: readonly AxisValues[A][] } = {
  LEGAL: LEGAL_STATUSES,
  ACTIVITY: ACTIVITIES,
  PARTNER_POSITION: PARTNER_POSITIONS,
  EVIDENCE,
};

/** Who says so. One side's act stays that side's; `OFFICE` is the keeper's own assessment. */
export const SIDES = ['OURS', 'PARTNER', 'BOTH', 'OFFICE'] as const;
export type Side = (typeof SIDES)[number];
