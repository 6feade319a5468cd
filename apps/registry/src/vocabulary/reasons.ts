/** Why a value or a statement is corrected. */
export const CORRECTION_REASONS = ['TYPING_ERROR', 'SOURCE_MISREAD', 'NEW_EVIDENCE', 'OTHER'] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** Why a record is voided or withdrawn: an error of entry only, never the end of an agreement. */
export const REMOVAL_REASONS = [
  'ENTERED_BY_MISTAKE',
  'DUPLICATE',
  'NOT_AN_AGREEMENT',
  'WRONG_KEEPER',
  'OTHER',
] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** Why a line of a source is not taken into the register. */
export const REJECTION_REASONS = [
  'NOT_AN_AGREEMENT',
  'DUPLICATE',
  'ANOTHER_TERRITORY',
  'NOT_ENOUGH_KNOWN',
  'OTHER',
] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];
