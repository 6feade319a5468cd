import { parseEdtf, type Edtf } from '@pobratim/kernel';

/** A name that a party has borne since a day; `null` from the beginning. */
export interface PartyName {
  /** The event that brought it, by which a correction finds it. */
  readonly eventId: string;
  readonly name: string;
  readonly validFrom: Edtf | null;
}

/** A party as a report needs it: what it was called when, and where it lies. */
export interface Party {
  readonly side: 'RU' | 'FOREIGN';
  readonly oktmo: string | null;
  /** Region code of a Russian party, `67`. */
  readonly region: string | null;
  /** ISO 3166-1 alpha-2, or OKSM number where the country has none; `null` where nobody knows it. */
  readonly country: string | null;
  readonly names: readonly PartyName[];
}

const since = ({ validFrom }: PartyName): string =>
  validFrom === null ? '' : (parseEdtf(validFrom)?.earliest ?? '');

/**
 * What a party was called on a day: of the names borne by then the one that began last; of two that began together the
 * one recorded last. `null` for a party without a name.
 */
export function nameOn({ names }: Party, day: string): string | null {
  const borne = names.filter((name) => since(name) <= day);
  const [first, ...later] = borne;
  if (first === undefined) return null;
  return later.reduce((held, name) => (since(name) >= since(held) ? name : held), first).name;
}
