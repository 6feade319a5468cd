import { describe, expect, it } from '@jest/globals';

import { fixedClock, scriptedClock } from './clocks.js';
import { docxOf } from './docx.js';
import { until } from './until.js';

describe('clocks for tests', () => {
  it('stand still until they are moved', () => {
    const clock = fixedClock('2026-03-01T09:00:00Z');
    expect(clock.now()).toEqual(clock.now());
    clock.advance(60_000);
    expect(clock.now().toISOString()).toBe('2026-03-01T09:01:00.000Z');
    clock.set('2020-01-01T00:00:00Z');
    expect(clock.now().getUTCFullYear()).toBe(2020);
  });

  it('follow a script and complain when it is over', () => {
    const clock = scriptedClock(['2026-03-01T09:00:00Z', '2026-03-02T09:00:00Z']);
    expect([clock.now().getUTCDate(), clock.now().getUTCDate()]).toEqual([1, 2]);
    expect(() => clock.now()).toThrow(/2 moments/);
    expect(() => scriptedClock(['soon'])).toThrow(/Not a moment/);
  });
});

describe('waiting for a condition', () => {
  it('returns what the condition gives once it gives something', async () => {
    let asked = 0;
    expect(await until(() => (++asked > 2 ? asked : undefined), { every: 1 })).toBe(3);
  });

  it('ends with the last refusal when the time is up', async () => {
    const waiting = until(() => Promise.reject(new Error('no answer')), { within: 20, every: 5 });
    await expect(waiting).rejects.toMatchObject({ cause: { message: 'no answer' } });
  });
});

describe('a Word file of paragraphs', () => {
  it('is a zip archive', async () => {
    const bytes = await docxOf('Смоленск\nХаген');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });
});
