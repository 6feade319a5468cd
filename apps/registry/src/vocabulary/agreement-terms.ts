/** The kinds of a document, the only codes (design/domain.md «Things»); the title stays verbatim beside the code. */
export const AGREEMENT_KINDS = [
  'TWINNING_AGREEMENT',
  'FRIENDSHIP_AGREEMENT',
  'COOPERATION_AGREEMENT',
  'MEMORANDUM',
  'PROTOCOL',
  'PROTOCOL_OF_INTENT',
  'DECLARATION',
  'SUPPLEMENTARY_AGREEMENT',
  'REAFFIRMATION',
  'JOINT_PLAN',
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** Under which law a document or a relation stands; `DOMESTIC` joins sides of one country (rule 7). */
export const REGIMES = [
  'MUNICIPAL',
  'BORDER_179',
  'REGIONAL_4FZ',
  'ASSOCIATION',
  'LEGACY',
  'DOMESTIC',
] as const;
export type Regime = (typeof REGIMES)[number];

/** What a relation is to the municipality that keeps it. Set by it, never derived from a title. */
export const LEVELS = ['UNSET', 'TWIN', 'PARTNER', 'FRIEND', 'CONTACT'] as const;
export type Level = (typeof LEVELS)[number];

/** When a signed document begins to bind. */
export const ENTRY_INTO_FORCE_RULES = [
  'ON_SIGNING',
  'ON_REGISTRATION',
  'ON_NOTICE',
  'FIXED',
  'UNKNOWN',
] as const;
export type EntryIntoForceRule = (typeof ENTRY_INTO_FORCE_RULES)[number];

export const TERM_KINDS = ['INDEFINITE', 'FIXED', 'UNKNOWN'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** How long a document binds. Months are whole; `null` where the text does not say. */
export interface Term {
  readonly kind: TermKind;
  readonly months: number | null;
  readonly autoProlong: boolean;
  readonly prolongMonths: number | null;
  readonly noticeMonths: number | null;
}
