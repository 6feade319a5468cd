import { z } from 'zod';
import { Moment } from './moment.js';
import { PartyRef } from './party.js';
import { EdtfDate, Id, Words } from './primitives.js';
import { axisWords } from './provenance.js';
import { AgreementKind, Level, Precision, RecordState, Regime } from './vocabulary.js';

/** A document inside a partnership's row: a dated mark on the decade ruler. */
export const DocumentMark = z
  .strictObject({
    id: Id,
    registerNumber: z.string(),
    kind: AgreementKind,
    title: z.string(),
    signedOn: EdtfDate,
    legal: axisWords.legal,
    activity: axisWords.activity,
  })
  .meta({ id: 'DocumentMark' });
export type DocumentMark = z.infer<typeof DocumentMark>;

export const PartnershipRow = z
  .strictObject({
    id: Id,
    number: z.string(),
    title: z.string().describe('«Смоленск — Хаген»'),
    parties: z.array(PartyRef),
    level: Level,
    regime: Regime,
    documents: z.array(DocumentMark),
    ...axisWords,
    uncertain: z
      .boolean()
      .describe('The answer for this day could be otherwise: a date is reduced or not known'),
    since: EdtfDate.nullable().describe('Start of a relation told without a document'),
    firstSignedOn: EdtfDate.nullable(),
  })
  .meta({ id: 'PartnershipRow' });
export type PartnershipRow = z.infer<typeof PartnershipRow>;

export const PartnershipRef = z
  .strictObject({ id: Id, number: z.string(), title: z.string() })
  .meta({ id: 'PartnershipRef' });
export type PartnershipRef = z.infer<typeof PartnershipRef>;

export const AgreementRow = z
  .strictObject({
    id: Id,
    registerNumber: z.string(),
    partnership: PartnershipRef,
    kind: AgreementKind,
    title: z.string(),
    signedOn: EdtfDate,
    precision: Precision,
    parties: z.array(PartyRef),
    ...axisWords,
    uncertain: z
      .boolean()
      .describe('The answer for this day could be otherwise: a date is reduced or not known'),
    state: RecordState,
  })
  .meta({ id: 'AgreementRow' });
export type AgreementRow = z.infer<typeof AgreementRow>;

/** How many of each the whole query finds. */
export const ListTotal = z
  .strictObject({ partnerships: z.int().min(0), agreements: z.int().min(0) })
  .meta({ id: 'ListTotal' });
export type ListTotal = z.infer<typeof ListTotal>;

const page = { nextCursor: z.string().nullable(), total: ListTotal, moment: Moment };

export const PartnershipList = z
  .strictObject({ items: z.array(PartnershipRow), ...page })
  .meta({ id: 'PartnershipList' });
export type PartnershipList = z.infer<typeof PartnershipList>;

export const AgreementList = z
  .strictObject({ items: z.array(AgreementRow), ...page })
  .meta({ id: 'AgreementList' });
export type AgreementList = z.infer<typeof AgreementList>;

/** One value of a facet. `label` where the value is a code that only the register can name. */
export const FacetValue = z
  .strictObject({ value: z.string(), count: z.int().min(0), label: Words.nullable() })
  .meta({ id: 'FacetValue' });
export type FacetValue = z.infer<typeof FacetValue>;

const facet = z.array(FacetValue);

/** Each facet's counts ignore its own selection. */
export const FacetAnswer = z
  .strictObject({
    facets: z.strictObject({
      country: facet,
      region: facet,
      municipality: facet,
      kind: facet,
      legal: facet,
      activity: facet,
      position: facet,
      evidence: facet,
      level: facet,
      decade: facet,
    }),
    moment: Moment,
  })
  .meta({ id: 'FacetAnswer' });
export type FacetAnswer = z.infer<typeof FacetAnswer>;
