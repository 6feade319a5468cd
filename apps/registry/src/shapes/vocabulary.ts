import { z } from 'zod';
import { CERTAINTIES } from '../imports/candidate.js';
import { OUTCOMES } from '../imports/import-events.js';
import {
  AGREEMENT_KINDS,
  ENTRY_INTO_FORCE_RULES,
  LEVELS,
  REGIMES,
  TERM_KINDS,
} from '../vocabulary/agreement-terms.js';
import { ACTIVITIES, AXES, EVIDENCE, LEGAL_STATUSES, PARTNER_POSITIONS, SIDES } from '../vocabulary/axes.js';
import { PARTY_KINDS, PARTY_SIDES } from '../vocabulary/party-terms.js';
import { CORRECTION_REASONS, REJECTION_REASONS, REMOVAL_REASONS } from '../vocabulary/reasons.js';
import { ACCESS_LEVELS } from '../vocabulary/records.js';

export const AgreementKind = z.enum(AGREEMENT_KINDS).meta({ id: 'AgreementKind' });
export const Regime = z.enum(REGIMES).meta({ id: 'Regime' });
export const Level = z.enum(LEVELS).meta({ id: 'Level' });
export const EntryIntoForceRule = z.enum(ENTRY_INTO_FORCE_RULES).meta({ id: 'EntryIntoForceRule' });
export const TermKind = z.enum(TERM_KINDS).meta({ id: 'TermKind' });
export const Axis = z.enum(AXES).meta({ id: 'Axis' });
export const Side = z.enum(SIDES).meta({ id: 'Side' });
export const LegalStatus = z.enum(LEGAL_STATUSES).meta({ id: 'LegalStatus' });
export const Activity = z.enum(ACTIVITIES).meta({ id: 'Activity' });
export const PartnerPosition = z.enum(PARTNER_POSITIONS).meta({ id: 'PartnerPosition' });
export const Evidence = z.enum(EVIDENCE).meta({ id: 'Evidence' });
export const PartyKind = z.enum(PARTY_KINDS).meta({ id: 'PartyKind' });
export const PartySide = z.enum(PARTY_SIDES).meta({ id: 'PartySide' });
export const AccessLevel = z.enum(ACCESS_LEVELS).meta({ id: 'AccessLevel' });
export const CorrectionReason = z.enum(CORRECTION_REASONS).meta({ id: 'CorrectionReason' });
export const RemovalReason = z.enum(REMOVAL_REASONS).meta({ id: 'RemovalReason' });
export const RejectionReason = z.enum(REJECTION_REASONS).meta({ id: 'RejectionReason' });
export const Certainty = z.enum(CERTAINTIES).meta({ id: 'Certainty' });
export const Outcome = z.enum(OUTCOMES).meta({ id: 'Outcome' });
/** How precise a date is. */
export const Precision = z.enum(['DAY', 'MONTH', 'YEAR', 'DECADE', 'UNKNOWN']).meta({ id: 'Precision' });
/** What became of a record: voided and withdrawn ones leave the lists and stay in the history. */
export const RecordState = z
  .enum(['LIVE', 'VOID_PROPOSED', 'VOIDED', 'WITHDRAWN'])
  .meta({ id: 'RecordState' });
