import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { conceal, digestOf, reveal, withDigests } from './disclosure.js';

const fixture = new URL('../test/fixtures/vectors/sd-jwt/disclosures.json', import.meta.url);
const published = JSON.parse(readFileSync(fixture, 'utf8')) as {
  readonly vectors: readonly { readonly disclosure: string; readonly digest: string | null }[];
  readonly sameValueOtherEncodings: readonly string[];
};
const salt = (): string => 'AAECAwQFBgcICQoLDA0ODw';

describe('disclosures', () => {
  it('have the digests of RFC 9901', () => {
    const known = published.vectors.filter(({ digest }) => digest !== null);
    expect(known).not.toHaveLength(0);
    for (const { disclosure, digest } of known) expect(digestOf(disclosure)).toBe(digest);
  });

  it('are read in any encoding of the same value, each under its own digest', () => {
    const readings = published.sameValueOtherEncodings.map((disclosure) =>
      reveal([{ name: 'family_name', digest: digestOf(disclosure), disclosure }]),
    );
    expect(readings).toEqual(readings.map(() => ({ family_name: 'Möbius' })));
  });

  it('are written with salt, name and value, without white space', () => {
    const [one] = conceal({ signatory: 'Иванова Мария Петровна' }, salt);
    expect(one?.disclosure).toBe(
      'WyJBQUVDQXdRRkJnY0lDUW9MREEwT0R3Iiwic2lnbmF0b3J5Iiwi0JjQstCw0L3QvtCy0LAg0JzQsNGA0LjRjyDQn9C10YLRgNC-0LLQvdCwIl0',
    );
    expect(one?.digest).toBe('gowFm9CTb7U2EXmebDUUDIv6iQGONeJJwyIV6sdUTSk');
  });

  it('leave sorted digests in the data, and data without private members alone', () => {
    const hidden = conceal({ a: 1, b: 2, c: 3 }, salt);
    const digests = hidden.map(({ digest }) => digest);
    expect(withDigests({ name: 'Хаген' }, hidden)).toEqual({ name: 'Хаген', _sd: [...digests].sort() });
    const data = { name: 'Хаген' };
    expect(withDigests(data, [])).toBe(data);
  });

  it('give null for what was erased', () => {
    const [one] = conceal({ phone: '1' }, salt);
    expect(reveal(one ? [{ ...one, disclosure: null }] : [])).toEqual({ phone: null });
  });

  it('are refused when they do not match their digest', () => {
    const [one, other] = [...conceal({ phone: '1' }, salt), ...conceal({ phone: '2' }, salt)];
    expect(() => reveal(one && other ? [{ ...one, disclosure: other.disclosure }] : [])).toThrow(
      'entry-refused',
    );
  });

  it('may not share a name with a public member, and the digests’ own name is taken', () => {
    expect(() => withDigests({ phone: 1 }, conceal({ phone: '1' }, salt))).toThrow('entry-refused');
    expect(() => withDigests({ _sd: [] }, [])).toThrow('entry-refused');
  });
});
