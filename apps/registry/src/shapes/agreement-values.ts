import { z } from 'zod';
import { EdtfDate, Id, Sha256 } from './primitives.js';
import { TermKind } from './vocabulary.js';

/** One party's signature: each has its own day and place. */
export const Signature = z
  .strictObject({ party: Id, signedOn: EdtfDate, place: z.string().max(200).nullable() })
  .meta({ id: 'Signature' });

/** How long a document binds; `null` where the text does not say. */
export const Term = z
  .strictObject({
    kind: TermKind,
    months: z.int().min(1).max(1_200).nullable(),
    autoProlong: z.boolean(),
    prolongMonths: z.int().min(1).max(1_200).nullable(),
    noticeMonths: z.int().min(1).max(120).nullable(),
  })
  .meta({ id: 'Term' });

/** A text of the document in one language. */
export const AgreementText = z
  .strictObject({
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
    authentic: z.boolean(),
    file: Sha256.nullable(),
  })
  .meta({ id: 'AgreementText' });
