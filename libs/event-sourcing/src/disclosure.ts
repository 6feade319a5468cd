import { createHash } from 'node:crypto';
import { checkProfile } from './canonical.js';
import type { Json, JsonObject } from './events.js';
import { entryRefused, entryTooLarge } from './store-errors.js';

/** Bytes of one disclosure; as much as an entry may have. */
const LIMIT = 60_000;

/**
 * A private member of an event outside its entry (RFC 9901 §4.2). The name is a word of the schema and stays
 * when the value is erased; the disclosure is kept verbatim, for its digest covers these very characters.
 */
export interface Disclosure {
  readonly name: string;
  /** base64url(SHA-256(ASCII(disclosure))), as it stands in `data._sd`. */
  readonly digest: string;
  /** base64url(JSON [salt, name, value]); `null` once erased. */
  readonly disclosure: string | null;
}

/** The digest of a disclosure (RFC 9901 §4.2.3). */
export function digestOf(disclosure: string): string {
  return createHash('sha256').update(disclosure, 'ascii').digest('base64url');
}

/**
 * Private members as disclosures, by name.
 * @param salt gives 16 fresh random bytes in base64url at each call
 */
export function conceal(members: JsonObject, salt: () => string): readonly Disclosure[] {
  checkProfile(members, '/private');
  return Object.entries(members)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => {
      const disclosure = Buffer.from(JSON.stringify([salt(), name, value]), 'utf8').toString('base64url');
      if (disclosure.length > LIMIT) throw entryTooLarge(disclosure.length, LIMIT);
      return { name, digest: digestOf(disclosure), disclosure };
    });
}

/** The data with the sorted digests of what was concealed; without private members the data itself. */
export function withDigests(data: object, disclosures: readonly Disclosure[]): object {
  if ('_sd' in data) throw entryRefused('/data/_sd', 'the member is reserved for digests');
  const taken = disclosures.find(({ name }) => name in data);
  if (taken !== undefined) throw entryRefused(`/data/${taken.name}`, 'both public and private');
  if (disclosures.length === 0) return data;
  return { ...data, _sd: disclosures.map(({ digest }) => digest).sort() };
}

/** The private members again, `null` for those erased. A disclosure that does not match its digest is refused. */
export function reveal(disclosures: readonly Disclosure[]): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    disclosures.map(({ name, digest, disclosure }) => [name, valueIn(disclosure, digest)]),
  );
}

function valueIn(disclosure: string | null, digest: string): Json {
  if (disclosure === null) return null;
  if (digestOf(disclosure) !== digest)
    throw entryRefused('/private', 'a disclosure does not match its digest');
  const [, , value] = JSON.parse(Buffer.from(disclosure, 'base64url').toString('utf8')) as [
    string,
    string,
    Json,
  ];
  return value;
}
