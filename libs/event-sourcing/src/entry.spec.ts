import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bodyHashOf, commandIdOfCause, commandIdOfKey } from './command-id.js';
import { composeEntries, draftEvents, leafHashOf, NO_PREVIOUS } from './entry.js';
import type { AppendRequest } from './event-store.js';
import { checkEntry, recordedEvent } from './stored-entry.js';

const request: AppendRequest = {
  stream: 'agreement-0198f0c2-7a00-7000-8000-000000000003',
  expected: 'any',
  events: [
    { type: 'A', schema: 'a/1', data: { n: 1 } },
    { type: 'B', schema: 'b/1', data: {}, private: { phone: '1' } },
  ],
  actor: { id: 'u', office: 'o', role: 'r', territory: null, onBehalfOf: null },
  cause: { command: commandIdOfKey('u', 'k'), correlation: 'c' },
  bodyHash: bodyHashOf({}),
};
const start = { revision: -1, leafHash: NO_PREVIOUS };

describe('composition', () => {
  it('keeps ids, nonces and salts when it is done again on another head', () => {
    const drafts = draftEvents(request);
    const one = composeEntries(drafts, start, '2026-11-24T10:00:00.000Z');
    const two = composeEntries(drafts, { revision: 6, leafHash: 'a'.repeat(64) }, '2026-11-24T10:00:01.000Z');
    const members = (entries: typeof one): unknown[] =>
      entries.map(({ entry }) => {
        const { id, nonce, data } = JSON.parse(entry) as Record<string, unknown>;
        return [id, nonce, data];
      });
    expect(members(two)).toEqual(members(one));
    expect(two.map(({ revision }) => revision)).toEqual([7, 8]);
    expect(two[0]?.leafHash).not.toBe(one[0]?.leafHash);
  });

  it('gives the bytes that RFC 8785 gives for the whole, whatever members an event has', () => {
    const day = fc.option(fc.constant('2026-11-24'), { nil: null });
    const event = fc.record(
      {
        type: fc.constant('A'),
        schema: fc.constant('a/1'),
        data: fc.dictionary(fc.stringMatching(/^[a-zA-Z]{1,6}$/), fc.integer(), { noNullPrototype: true }),
        valid: fc.record({ from: day, to: day }),
        reason: fc.constantFrom('x', '"stream":', 'ж'),
        approvedBy: fc.array(fc.constantFrom('u-1', 'u-2')),
        files: fc.array(fc.constant({ mediaType: 'text/plain', size: 1, sha256: 'ab'.repeat(32) })),
        private: fc.constant({ phone: '1' }),
      },
      { requiredKeys: ['type', 'schema', 'data'] },
    );
    fc.assert(
      fc.property(event, (any) => {
        const events = [any] as AppendRequest['events'];
        const [entry] = composeEntries(
          draftEvents({ ...request, events }),
          start,
          '2026-11-24T10:00:00.000Z',
        );
        checkEntry(entry?.entry ?? '');
      }),
    );
  });

  it('is not touched by what a caller does to the event afterwards', () => {
    const data = { n: 1 };
    const drafts = draftEvents({ ...request, events: [{ type: 'A', schema: 'a/1', data }] });
    data.n = 2;
    const [entry] = composeEntries(drafts, start, '2026-11-24T10:00:00.000Z');
    expect(entry?.entry).toContain('"n":1');
  });

  it('writes all five members of the actor, null included, and leaves out what an event does not have', () => {
    const [first] = composeEntries(draftEvents(request), start, '2026-11-24T10:00:00.000Z');
    const members = JSON.parse(first?.entry ?? '') as Record<string, unknown>;
    expect(members['actor']).toEqual(request.actor);
    expect(Object.keys(members).sort()).toEqual(
      ['actor', 'cause', 'data', 'id', 'nonce', 'recordedAt', 'schema', 'stream', 'type', 'v'].sort(),
    );
  });

  it('chains the entries of one append', () => {
    const [first, second] = composeEntries(draftEvents(request), start, '2026-11-24T10:00:00.000Z');
    const { stream } = JSON.parse(second?.entry ?? '') as { stream: object };
    expect(stream).toEqual({ id: request.stream, revision: 1, prev: leafHashOf(first?.entry ?? '') });
  });

  it.each([
    ['a stream that is not <category>-<uuid>', { stream: 'agreement-1' }],
    ['a stream in capitals', { stream: request.stream.toUpperCase() }],
    ['a command id that is no UUID', { cause: { command: 'k', correlation: 'c' } }],
    ['a body hash that is none', { bodyHash: 'x' }],
    ['a correction without a reason', { events: [{ type: 'A', schema: 'a/1', data: {}, corrects: 'e' }] }],
  ])('refuses %s', (_, wrong) => {
    expect(() => draftEvents({ ...request, ...wrong })).toThrow('entry-refused');
  });
});

describe('a stored entry', () => {
  it('is checked as a verifier would', () => {
    const [first] = composeEntries(draftEvents(request), start, '2026-11-24T10:00:00.000Z');
    const entry = first?.entry ?? '';
    checkEntry(entry);
    for (const forged of [entry.replace('"v":1', '"v":1.0'), entry.replace('{', '{"v":1,'), `${entry} `]) {
      expect(() => {
        checkEntry(forged);
      }).toThrow('entry-refused');
    }
    expect(() => {
      checkEntry(entry.replace('"n":1', `"n":"${'x'.repeat(60_000)}"`));
    }).toThrow('entry-too-large');
  });

  it('tells an erased member from one that never was', () => {
    const [, draft] = draftEvents(request);
    const [, entry] = composeEntries(draftEvents(request), start, '2026-11-24T10:00:00.000Z');
    const erased = (draft?.disclosures ?? []).map((one) => ({ ...one, disclosure: null }));
    const stored = { position: 0, entry: entry?.entry ?? '', leafHash: entry?.leafHash ?? '' };
    expect(recordedEvent(stored, erased).private).toEqual({ phone: null });
    expect(recordedEvent(stored, []).private).toEqual({});
  });
});

describe('command ids', () => {
  it('repeat for the same actor and key, and for the same cause', () => {
    expect(commandIdOfKey('u', 'k')).toBe(commandIdOfKey('u', 'k'));
    expect(commandIdOfKey('u', 'k')).not.toBe(commandIdOfKey('v', 'k'));
    expect(commandIdOfCause('u', 'k')).not.toBe(commandIdOfKey('u', 'k'));
  });

  it('come with a body hash that does not mind the order of members', () => {
    expect(bodyHashOf({ a: 1, b: [0.5] })).toBe(bodyHashOf({ b: [0.5], a: 1 }));
    expect(bodyHashOf({ a: 1 })).not.toBe(bodyHashOf({ a: 2 }));
  });
});
