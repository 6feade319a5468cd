import { z } from 'zod';
import { EdtfDate } from './primitives.js';
import { Activity, AgreementKind, Certainty, LegalStatus, PartnerPosition } from './vocabulary.js';

/** Where a field was read and by which rule; UTF-16 units of the extracted text. */
export const ReadField = z
  .strictObject({ from: z.int(), to: z.int(), rule: z.string(), certainty: Certainty })
  .meta({ id: 'ReadField' });

/** A line of a note as the reader understands it; `kind` is `null` where no document is named. */
const PreviewCandidate = z
  .strictObject({
    kind: AgreementKind.nullable(),
    title: z.string().nullable(),
    domesticParties: z.array(z.strictObject({ name: z.string(), oktmo: z.string().nullable() })),
    foreignParties: z.array(
      z.strictObject({ name: z.string(), country: z.string().nullable(), oksm: z.string().nullable() }),
    ),
    signedOn: EdtfDate.describe('`XXXX` where no date is told'),
    since: EdtfDate.nullable(),
    legalStatus: LegalStatus.nullable(),
    activity: Activity.nullable(),
    partnerPosition: PartnerPosition.nullable(),
    quote: z.string(),
    fields: z.record(z.string(), ReadField),
  })
  .meta({ id: 'PreviewCandidate' });

/** A document or a relation inside one country: no candidate, kept in sight. */
const PreviewPair = z
  .strictObject({
    kind: AgreementKind.nullable(),
    title: z.string().nullable(),
    parties: z.array(z.strictObject({ name: z.string(), oktmo: z.string().nullable() })),
    signedOn: EdtfDate,
    quote: z.string(),
  })
  .meta({ id: 'PreviewPair' });

/** What the reader makes of a note, before anything is recorded. */
export const InventoryPreview = z
  .strictObject({
    candidates: z.array(PreviewCandidate),
    domestic: z.array(PreviewPair),
    unrecognised: z.array(z.looseObject({ quote: z.string() })),
  })
  .meta({ id: 'InventoryPreview' });
export type InventoryPreview = z.infer<typeof InventoryPreview>;

/** A note as pasted text; a file comes as multipart field `file`. */
export const TextOfNote = z
  .strictObject({
    text: z.string().min(1).max(10_000_000),
    fileName: z.string().trim().min(1).max(255).nullable().default(null),
  })
  .meta({ id: 'TextOfNote' });
export type TextOfNote = z.infer<typeof TextOfNote>;
