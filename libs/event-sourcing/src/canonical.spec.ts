import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { canonical, checkProfile } from './canonical.js';

const vectors = new URL('../test/fixtures/vectors/jcs-rfc8785/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, vectors), 'utf8');

describe('canonical text', () => {
  it.each(['arrays', 'french', 'structures', 'unicode', 'values', 'weird'])(
    'is RFC 8785’s own for «%s»',
    (name) => {
      expect(canonical(JSON.parse(read(`input/${name}.txt`)))).toBe(read(`output/${name}.txt`).trimEnd());
    },
  );

  it('writes a thousand numbers as ECMAScript does', () => {
    const lines = read('es6testfile1000.txt');
    expect(createHash('sha256').update(lines).digest('hex')).toMatch(/^be18b62b.*8687$/);
    for (const line of lines.trimEnd().split('\n')) {
      const [hex = '', expected] = line.split(',');
      const bytes = Buffer.from(hex.padStart(16, '0'), 'hex');
      expect(canonical(bytes.readDoubleBE())).toBe(expected);
    }
  });
});

describe('the profile', () => {
  const name = fc.stringMatching(/^[A-Za-z_$][A-Za-z0-9_.$]{0,8}$/);
  const text = fc
    .string({ unit: 'grapheme' })
    .map((value) => value.toWellFormed().normalize('NFC').replaceAll('\u0000', ''));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constant(null),
      fc.boolean(),
      fc.maxSafeInteger().map((n) => n + 0),
      text,
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('value')),
    object: fc.dictionary(name, tie('value'), { noNullPrototype: true }),
  }));

  it('takes whatever it takes so that reading and writing again gives the same bytes', () => {
    fc.assert(
      fc.property(value, (any) => {
        checkProfile(any);
        const written = canonical(any);
        expect(JSON.parse(written)).toEqual(any);
        expect(canonical(JSON.parse(written))).toBe(written);
      }),
    );
  });

  it('refuses a value nested beyond reason before the stack is at its end', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(() => {
      checkProfile(deep);
    }).toThrow('entry-refused');
  });

  it('says where the fault stands', () => {
    expect(() => {
      checkProfile({ parties: [{ name: 'a\u0000' }] });
    }).toThrow(expect.objectContaining({ details: { pointer: '/parties/0/name', fault: 'NUL' } }));
  });

  it('does not overlook the holes of an array', () => {
    expect(() => {
      // eslint-disable-next-line no-sparse-arrays -- the hole is the test
      checkProfile([1, , 2]);
    }).toThrow('entry-refused');
  });
});
