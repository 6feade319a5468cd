import { describe, expect, it } from '@jest/globals';
import { isDomainError } from '@pobratim/kernel';
import fc from 'fast-check';
import type { CloudEvent } from '../cloud-event.js';
import { deliver } from '../deliver.js';
import { recordedSample } from '../recorded.fixture.js';
import { decode, encode } from './codec.js';
import type { Rule } from './refusal.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const minimal = { specversion: '1.0', id: 'a', source: '/here', type: 'ru.pobratim.test.v1' } as const;

/** The rule by which an event is refused; `accepted` when it is not. */
const ruleOf = (read: () => unknown): unknown => {
  try {
    read();
    return 'accepted';
  } catch (error) {
    if (!isDomainError(error, 'cloud-event-refused')) throw error;
    return error.details['rule'];
  }
};
const without = (name: string): object =>
  Object.fromEntries(Object.entries(minimal).filter(([member]) => member !== name));

/** Each rule of the specification with events that break it and nothing else. */
const BROKEN: readonly (readonly [rule: Rule, why: string, members: object])[] = [
  ...(['specversion', 'id', 'source', 'type'] as const).flatMap((name) => [
    ['attribute-missing', `without ${name}`, without(name)] as const,
    ['attribute-missing', `${name} is null`, { ...minimal, [name]: null }] as const,
    ['attribute-empty', `${name} is empty`, { ...minimal, [name]: '' }] as const,
    ['attribute-type', `${name} is a number`, { ...minimal, [name]: 25 }] as const,
    ['attribute-type', `${name} is an object`, { ...minimal, [name]: { a: 'b' } }] as const,
  ]),
  ...(['subject', 'datacontenttype', 'dataschema', 'time'] as const).flatMap((name) => [
    ['attribute-empty', `${name} is empty`, { ...minimal, [name]: '' }] as const,
    ['attribute-type', `${name} is true`, { ...minimal, [name]: true }] as const,
  ]),
  ...['0.3', '1', '1.0.2', '2.0'].map(
    (version) => ['specversion-unknown', version, { ...minimal, specversion: version }] as const,
  ),
  ...[
    'lunchtime',
    '2026-04-05T18:31Z',
    '2026-04-05T18:31:00',
    '2026-04-05T18:31:00X',
    '2026-04-05 18:31:00Z',
  ].map((time) => ['time-not-rfc3339', time, { ...minimal, time }] as const),
  ...[
    '2026-04-05T18:31:00+25:00',
    '2026-04-05T18:31:00+xx:00',
    '2026-04-05T18:31:00+05',
    '2026-02-30T00:00:00Z',
  ].map((time) => ['time-not-rfc3339', time, { ...minimal, time }] as const),
  ...[
    '2025-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '20260101T000000Z',
    '2026-01-01',
  ].map((time) => ['time-not-rfc3339', time, { ...minimal, time }] as const),
  ...['a b', '1a:b', '%zz', '/<', 'http://[zz]/', '/a#b#c', '/имя'].map(
    (source) => ['source-not-a-uri-reference', source, { ...minimal, source }] as const,
  ),
  ...['/relative', '#part', 'a b'].map(
    (dataschema) => ['dataschema-not-a-uri', dataschema, { ...minimal, dataschema }] as const,
  ),
  ...['xyz', 'text/', '/json', 'text/plain; charset', 'text/plain;;', 'a/b/c'].map(
    (type) => ['datacontenttype-not-a-media-type', type, { ...minimal, datacontenttype: type }] as const,
  ),
  ...['MyExtension', 'my.extension', 'my_extension', 'my-extension', '', 'расширение'].map(
    (name) => ['attribute-name', name, { ...minimal, [name]: 'x' }] as const,
  ),
  ...[1.5, [1], { a: 1 }].map(
    (extra) => ['attribute-type', `extension ${JSON.stringify(extra)}`, { ...minimal, extra }] as const,
  ),
  ...[2 ** 31, -(2 ** 31) - 1].map(
    (extra) => ['integer-out-of-range', String(extra), { ...minimal, extra }] as const,
  ),
  ...['\u0000', '\n', '\u007f', '\u0085', '\ufdd0', '\uffff', '\u{1fffe}', '\ud800'].map(
    (char) => ['attribute-characters', JSON.stringify(char), { ...minimal, id: `a${char}` }] as const,
  ),
  ['data-twice', 'data and data_base64', { ...minimal, data: 'text', data_base64: 'TWE=' }],
  ...['TWE', 'T=E=', '*', 5].map(
    (binary) => ['data-not-base64', String(binary), { ...minimal, data_base64: binary }] as const,
  ),
  ['data-not-text', 'an object as text', { ...minimal, datacontenttype: 'text/plain', data: {} }],
];

/** What no JavaScript value can say, as text. */
const BROKEN_TEXT: readonly (readonly [rule: Rule, text: string])[] = [
  ['not-json', '{'],
  ['not-json', ''],
  ['not-json', `\ufeff${JSON.stringify(minimal)}`],
  ['not-an-object', '[]'],
  ['not-an-object', 'null'],
  ['not-an-object', '"text"'],
  ['member-repeated', '{"specversion":"1.0","id":"a","id":"b","source":"/","type":"t"}'],
  ['member-repeated', '{"specversion":"1.0","id":"a","\\u0069d":"b","source":"/","type":"t"}'],
  ['member-repeated', '{"specversion":"1.0","id":"a","source":"/","type":"t","data":{"b":[{"c":1,"c":1}]}}'],
  ['number-unsafe', '{"specversion":"1.0","id":"a","source":"/","type":"t","data":9007199254740993}'],
  ['number-unsafe', '{"specversion":"1.0","id":"a","source":"/","type":"t","data":[1e999]}'],
  ['number-unsafe', '{"specversion":"1.0","id":"a","source":"/","type":"t","data":-0}'],
  ['attribute-type', '{"specversion":"1.0","id":"a","source":"/","type":"t","extra":1.0}'],
  ['attribute-type', '{"specversion":"1.0","id":"a","source":"/","type":"t","extra":1e2}'],
  [
    'nested-too-deeply',
    `{"specversion":"1.0","id":"a","source":"/","type":"t","data":${'['.repeat(70)}${']'.repeat(70)}}`,
  ],
];

const VALID: readonly (readonly [what: string, event: object])[] = [
  ['the least there can be', minimal],
  [
    'every optional attribute unset by null',
    { ...minimal, datacontenttype: null, dataschema: null, subject: null, time: null },
  ],
  ['text as data', { ...minimal, datacontenttype: 'text/plain; charset="utf-8"', data: 'text' }],
  ['an explicit null as data', { ...minimal, data: null }],
  ['text as JSON data', { ...minimal, data: 'text' }],
  ['binary data', { ...minimal, datacontenttype: 'image/png', data_base64: 'TWE=' }],
  [
    'extensions of every type',
    { ...minimal, a: 10, b: true, c: 'text', d: 'https://a.example', e: '//host/path', f: '' },
  ],
  ['the ends of an Integer', { ...minimal, a: 2 ** 31 - 1, b: -(2 ** 31) }],
  ['a source that is a fragment', { ...minimal, source: '#fragment' }],
  ['a source that is a URN', { ...minimal, source: 'urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66' }],
  ...[
    '2026-04-05T17:31:00Z',
    '2026-04-05T17:31:00.000000000Z',
    '2026-04-05T18:31:00+01:00',
    '2024-02-29T23:59:60-00:30',
  ].map((time) => [`the time ${time}`, { ...minimal, time }] as const),
  ['a schema on the web', { ...minimal, dataschema: 'https://a.example/s?v=1#x' }],
];

const text = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((value) => /^[^\p{C}\u2028]+$/u.test(value));
const whole = fc.constantFrom<unknown>(true, false, 0, -5, 2 ** 31 - 1, '', 'x', 'слово');
const isUnsafe = (value: unknown): boolean => Number.isInteger(value) && !Number.isSafeInteger(value);
const json = fc
  .jsonValue({ maxDepth: 4 })
  .map(
    (value) => JSON.parse(JSON.stringify(value), (_, one: unknown) => (isUnsafe(one) ? 0 : one)) as unknown,
  );
const events = fc
  .record(
    {
      specversion: fc.constant('1.0' as const),
      id: text,
      source: fc.webUrl({ withQueryParameters: true, withFragments: true }),
      type: text,
      subject: text,
      time: fc
        .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((day) => day.toISOString()),
      dataschema: fc.webUrl(),
      data: json,
    },
    { requiredKeys: ['specversion', 'id', 'source', 'type'] },
  )
  .chain((event) =>
    fc
      .dictionary(
        fc
          .stringMatching(/^[a-z0-9]{1,20}$/)
          .filter((name) => !(name in minimal) && !/^(data|time|subject)/.test(name)),
        whole,
      )
      .map((extensions) => ({ ...extensions, ...event })),
  );

describe('the codec of CloudEvents', () => {
  it('reads back exactly what it wrote, whatever the event', () => {
    fc.assert(
      fc.property(events, (event) => {
        expect(decode(encode(event))).toEqual(event);
      }),
      { numRuns: 200 },
    );
  });

  it('writes the same bytes in whatever order the members stand', () => {
    fc.assert(
      fc.property(events, (event) => {
        const turned = Object.fromEntries(Object.entries(event).reverse()) as unknown as CloudEvent;
        expect(encode(turned)).toEqual(encode(event));
      }),
    );
  });

  it.each(BROKEN)('refuses by the rule %s: %s', (rule, _why, members) => {
    expect(ruleOf(() => decode(bytes(JSON.stringify(members))))).toBe(rule);
    const isWritable = Object.values(members).every((value) => value !== null);
    if (isWritable) expect(ruleOf(() => encode(members as CloudEvent))).toBe(rule);
  });

  it.each(BROKEN_TEXT)('refuses by the rule %s: %s', (rule, written) => {
    expect(ruleOf(() => decode(bytes(written)))).toBe(rule);
  });

  it.each([9007199254740992, -(2 ** 60)])('does not write %s, which readers would lose', (data) => {
    expect(ruleOf(() => encode({ ...minimal, data: [data] }))).toBe('number-unsafe');
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(ruleOf(() => decode(new Uint8Array([0x22, 0xff, 0x22])))).toBe('not-utf8');
  });

  it.each(VALID)('takes %s', (_what, event) => {
    const set = Object.entries(event).filter(([name, value]) => value !== null || name === 'data');
    expect(decode(bytes(JSON.stringify(event, null, 2)))).toEqual(Object.fromEntries(set));
  });

  it('keeps attributes that it does not know', () => {
    expect(decode(encode({ ...minimal, unheard: 'of' } as CloudEvent))).toMatchObject({ unheard: 'of' });
  });

  it('carries what the register delivers', () => {
    const { cloudEvent } = deliver(recordedSample('AgreementConfirmed', {}), { incarnation: 'a' });
    expect(decode(encode(cloudEvent))).toEqual(cloudEvent);
    for (const name of Object.keys(cloudEvent)) expect(name.length).toBeLessThanOrEqual(20);
  });
});
