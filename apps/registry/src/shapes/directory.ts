import { z } from 'zod';
import { Words } from './primitives.js';
import { PartyKind } from './vocabulary.js';

export const DirectoryQuery = z.strictObject({
  q: z.string().trim().min(1).max(200).describe('Name or its beginning, in any case'),
  country: z.string().max(3).optional().describe('ISO alpha-2 or OKSM code'),
  limit: z.coerce.number().int().min(1).max(50).optional(),
});
export type DirectoryQuery = z.infer<typeof DirectoryQuery>;

/** A place that may become a party. */
export const DirectoryPlace = z
  .strictObject({
    name: z.string(),
    kind: PartyKind,
    country: z.string().nullable(),
    oksm: z.string().nullable(),
    oktmo: z.string().nullable(),
    region: z.string().nullable(),
    geonameId: z.string().nullable(),
  })
  .meta({ id: 'DirectoryPlace' });
export type DirectoryPlace = z.infer<typeof DirectoryPlace>;

export const DirectoryPlaces = z
  .strictObject({ places: z.array(DirectoryPlace) })
  .meta({ id: 'DirectoryPlaces' });
export type DirectoryPlaces = z.infer<typeof DirectoryPlaces>;

/** Countries with their Russian and English names; extinct ones have an end. */
export const DirectoryCountries = z
  .strictObject({
    countries: z.array(
      z.strictObject({
        oksm: z.string(),
        country: z.string().nullable(),
        name: Words,
        until: z.string().nullable().describe('Day of the end of an extinct state'),
      }),
    ),
  })
  .meta({ id: 'DirectoryCountries' });
export type DirectoryCountries = z.infer<typeof DirectoryCountries>;

export const DirectoryRegions = z
  .strictObject({ regions: z.array(z.strictObject({ code: z.string(), name: Words })) })
  .meta({ id: 'DirectoryRegions' });
export type DirectoryRegions = z.infer<typeof DirectoryRegions>;
