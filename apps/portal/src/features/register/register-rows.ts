import type { AgreementRow, PartnershipRow } from '../../__generated__/registry/types.gen.js';
import type { RulerMark } from '../../shared/ui/decade-ruler.js';

/** A row of either reading of the register, as the table, the cards and the panel show it. */
export interface Row {
  readonly id: string;
  readonly kind: 'partnership' | 'agreement';
  readonly number: string;
  readonly title: string;
  /** For a document: whose it is. */
  readonly of: string | null;
  readonly country: string | null;
  readonly level: string | null;
  readonly documentKind: string | null;
  readonly signedOn: string | null;
  readonly marks: readonly RulerMark[];
  readonly documents: PartnershipRow['documents'];
  readonly legal: string;
  readonly activity: string;
  readonly position: string;
  readonly evidence: string | null;
  readonly uncertain: boolean;
  readonly gone: boolean;
}

const foreign = (parties: PartnershipRow['parties']): string | null =>
  parties.find(({ side }) => side === 'FOREIGN')?.country ?? null;

/** A partnership as a row. */
export function rowOfPartnership(one: PartnershipRow): Row {
  return {
    id: one.id,
    kind: 'partnership',
    number: one.number,
    title: one.title,
    of: null,
    country: foreign(one.parties),
    level: one.level,
    documentKind: null,
    signedOn: one.firstSignedOn,
    marks: one.documents,
    documents: one.documents,
    legal: one.legal,
    activity: one.activity,
    position: one.partnerPosition,
    evidence: one.evidence,
    uncertain: one.uncertain,
    gone: false,
  };
}

/** A document as a row. */
export function rowOfAgreement(one: AgreementRow): Row {
  return {
    id: one.id,
    kind: 'agreement',
    number: one.registerNumber,
    title: one.title,
    of: one.partnership.title,
    country: foreign(one.parties),
    level: null,
    documentKind: one.kind,
    signedOn: one.signedOn,
    marks: [one],
    documents: [],
    legal: one.legal,
    activity: one.activity,
    position: one.partnerPosition,
    evidence: one.evidence,
    uncertain: one.uncertain,
    gone: one.state === 'VOIDED' || one.state === 'WITHDRAWN',
  };
}

/** Whether the relation or the document came to an end by somebody's word. */
export function isBroken({ legal, position }: Pick<Row, 'legal' | 'position'>): boolean {
  return position === 'BROKEN' || ['TERMINATED', 'EXPIRED', 'SUPERSEDED'].includes(legal);
}
