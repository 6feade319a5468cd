import { z } from 'zod';

const text = z.string().max(400).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** The pair on every page; a wrong date in an address is as good as none. */
export const PairSearch = z.object({
  validOn: day,
  knownAt: z
    .string()
    .regex(/^(@\d{1,15}|\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?)$/)
    .optional()
    .catch(undefined),
});

/** What the register is narrowed by and how it is read. */
export const RegisterSearch = z.object({
  view: z.enum(['partnerships', 'agreements']).catch('partnerships'),
  q: text,
  country: text,
  region: text,
  municipality: text,
  kind: text,
  legal: text,
  activity: text,
  position: text,
  evidence: text,
  level: text,
  decade: text,
  domestic: z.enum(['INCLUDE', 'ONLY']).optional().catch(undefined),
  voided: z.enum(['true']).optional().catch(undefined),
  sort: z.enum(['signedOn', '-signedOn', 'title', 'number', '-recorded']).optional().catch(undefined),
  /** The row shown in short in the panel. */
  row: text,
});
export type RegisterSearch = z.infer<typeof RegisterSearch>;

/** What a card shows beside its facts: the provenance of one value, and the other moment of a comparison. */
export const CardSearch = z.object({
  /** Name of a fact, or the event of a statement. */
  whence: text,
  compare: z.enum(['on']).optional().catch(undefined),
  otherValidOn: day,
  otherKnownAt: PairSearch.shape.knownAt,
});
export type CardSearch = z.infer<typeof CardSearch>;

/** The card of a review that is at hand. */
export const ReviewSearch = z.object({ card: z.coerce.number().int().min(1).optional().catch(undefined) });

/** Addresses carry plain words, so that a person may read and change them. */
export function readAddress(address: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(address));
}

/** The other way round; commas and colons stay readable. */
export function writeAddress(search: Readonly<Record<string, unknown>>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    if (typeof value === 'string' || typeof value === 'number') words.set(name, String(value));
  const written = words.toString().replaceAll('%2C', ',').replaceAll('%40', '@').replaceAll('%3A', ':');
  return written === '' ? '' : `?${written}`;
}
