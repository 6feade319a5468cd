import { z } from 'zod';

/** What reports need of the messages of the contract, as ProtoJSON; members they do not need may come and go. */

/** The code of an enum without the prefix of its type: `LEGAL_STATUS_EXPIRED` is `EXPIRED`. */
const code = (prefix: string) =>
  z
    .string()
    .startsWith(`${prefix}_`)
    .transform((name) => name.slice(prefix.length + 1));

const text = z.string();
const told = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

const PartyAsSigned = z
  .object({ party: text, nameAsSigned: text })
  .transform(({ party, nameAsSigned }) => ({ party, nameAsSigned }));

const Statement = z.object({
  legal: code('LEGAL_STATUS').optional(),
  activity: code('ACTIVITY').optional(),
  partnerPosition: code('PARTNER_POSITION').optional(),
  evidence: code('EVIDENCE').optional(),
  side: code('SIDE').pipe(z.enum(['OURS', 'PARTNER', 'BOTH', 'OFFICE'])),
  validFrom: told,
  validTo: told,
});

export const StatementMade = z.object({ statement: Statement, corrects: told });

export const PartyRegistered = z.object({
  name: text,
  side: code('PARTY_SIDE').pipe(z.enum(['RU', 'FOREIGN'])),
  oktmo: told,
  region: told,
  oksm: told,
  country: told,
});
export const PartyRenamed = z.object({ name: text, validFrom: told });
export const PartyNameCorrected = z.object({ after: text, corrects: told });

export const PartnershipEstablished = z.object({
  number: text,
  parties: z.array(text),
  regime: code('REGIME'),
});
export const PartnershipLevelSet = z.object({ level: code('PARTNERSHIP_LEVEL') });
export const RelationStartStated = z.object({ since: text });

export const AgreementRecorded = z.object({
  registerNumber: text,
  partnership: text,
  kind: code('AGREEMENT_KIND'),
  title: text,
  regime: code('REGIME'),
  signedOn: text,
  parties: z.array(PartyAsSigned),
});

const FieldValue = z
  .object({
    kind: code('AGREEMENT_KIND').optional(),
    title: text.optional(),
    titleOriginal: text.optional(),
    signedOn: text.optional(),
    inForceFrom: text.optional(),
    inForceTo: text.optional(),
    parties: z.object({ items: z.array(PartyAsSigned) }).optional(),
  })
  .nullish();
export type FieldValue = z.infer<typeof FieldValue>;
export const AgreementCorrected = z.object({
  field: code('AGREEMENT_FIELD'),
  before: FieldValue,
  after: FieldValue,
});
