import { z } from 'zod';
import { Id } from './primitives.js';
import { PartyKind, PartySide } from './vocabulary.js';

/** Codes by which a party is found; `null` where nobody knows them. */
const codes = {
  kind: PartyKind,
  side: PartySide,
  country: z.string().nullable().describe('ISO 3166-1 alpha-2; `null` where the country has or had none'),
  oksm: z.string().nullable().describe('OKSM numeric code, `276`'),
  oktmo: z.string().nullable(),
  region: z.string().nullable().describe('Code of a Russian region, `67`'),
  place: z.string().nullable().describe('Place of the directory (GeoNames id)'),
};

/** Who a party is, as a person or the directory tells it. */
export const PartyFacts = z
  .strictObject({ name: z.string().trim().min(1).max(500), ...codes })
  .meta({ id: 'PartyFacts' });

/** A party in a row: its name on the day and as known then. */
export const PartyRef = z.strictObject({ id: Id, name: z.string(), ...codes }).meta({ id: 'PartyRef' });
export type PartyRef = z.infer<typeof PartyRef>;

/** A party as the paper names it, verbatim. */
export const PartyAsSigned = z
  .strictObject({
    party: Id,
    nameAsSigned: z.string().min(1).max(500),
    countryAsSigned: z.string().max(200).nullable(),
    bodyName: z.string().max(500).nullable(),
    lead: z.boolean().describe('Named first; exactly one'),
  })
  .meta({ id: 'PartyAsSigned' });

/** A party on a card: as signed, and what it is called on the day. */
export const PartyOnCard = z
  .strictObject({
    ...PartyRef.shape,
    nameAsSigned: z.string(),
    countryAsSigned: z.string().nullable(),
    bodyName: z.string().nullable(),
    lead: z.boolean(),
    renamed: z.boolean().describe('Called otherwise on the day than in the paper'),
  })
  .meta({ id: 'PartyOnCard' });
export type PartyOnCard = z.infer<typeof PartyOnCard>;
