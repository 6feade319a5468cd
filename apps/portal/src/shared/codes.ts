import type {
  Activity,
  AgreementKind,
  CorrectionReason,
  Evidence,
  LegalStatus,
  Level,
  PartnerPosition,
  PartyKind,
  RejectionReason,
  RemovalReason,
  Side,
} from '../__generated__/registry/types.gen.js';

/** Every code of a type, in the order of the record: a code that the registry gains fails to compile here. */
const all = <Code extends string>(codes: Readonly<Record<Code, true>>): readonly Code[] =>
  Object.keys(codes) as Code[];

export const AGREEMENT_KINDS = all<AgreementKind>({
  TWINNING_AGREEMENT: true,
  FRIENDSHIP_AGREEMENT: true,
  COOPERATION_AGREEMENT: true,
  MEMORANDUM: true,
  PROTOCOL: true,
  PROTOCOL_OF_INTENT: true,
  DECLARATION: true,
  SUPPLEMENTARY_AGREEMENT: true,
  REAFFIRMATION: true,
  JOINT_PLAN: true,
});
export const LEVELS = all<Level>({ UNSET: true, TWIN: true, PARTNER: true, FRIEND: true, CONTACT: true });
/** Without what is set by its own act: a record is never voided by a statement. */
export const STATED_LEGAL = all<Exclude<LegalStatus, 'VOIDED' | 'DRAFT'>>({
  SIGNED: true,
  REGISTRATION_PENDING: true,
  REGISTERED: true,
  IN_FORCE: true,
  SUSPENDED: true,
  EXPIRED: true,
  TERMINATED: true,
  SUPERSEDED: true,
  UNKNOWN: true,
});
export const ACTIVITIES = all<Activity>({ ACTIVE: true, LOW: true, NONE: true, UNKNOWN: true });
export const POSITIONS = all<PartnerPosition>({
  CONFIRMED: true,
  SUSPENDED: true,
  BROKEN: true,
  UNKNOWN: true,
});
export const EVIDENCE = all<Evidence>({
  ORIGINAL: true,
  CERTIFIED_COPY: true,
  SCAN: true,
  OFFICIAL_LIST: true,
  PRESS: true,
  ORAL: true,
});
export const SIDES = all<Side>({ OURS: true, PARTNER: true, BOTH: true, OFFICE: true });
export const PARTY_KINDS = all<PartyKind>({
  MUNICIPALITY: true,
  CITY_DISTRICT: true,
  UNION_OF_MUNICIPALITIES: true,
  REGION_UNIT: true,
  STATE_BODY: true,
  ASSOCIATION: true,
  EXECUTIVE_BODY: true,
  OTHER: true,
});
export const CORRECTION_REASONS = all<CorrectionReason>({
  TYPING_ERROR: true,
  SOURCE_MISREAD: true,
  NEW_EVIDENCE: true,
  OTHER: true,
});
export const REMOVAL_REASONS = all<RemovalReason>({
  ENTERED_BY_MISTAKE: true,
  DUPLICATE: true,
  NOT_AN_AGREEMENT: true,
  WRONG_KEEPER: true,
  OTHER: true,
});
export const REJECTION_REASONS = all<RejectionReason>({
  NOT_AN_AGREEMENT: true,
  DUPLICATE: true,
  ANOTHER_TERRITORY: true,
  NOT_ENOUGH_KNOWN: true,
  OTHER: true,
});
