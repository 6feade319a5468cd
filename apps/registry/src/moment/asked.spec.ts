import { describe, expect, it } from '@jest/globals';
import { isDomainError } from '@pobratim/kernel';
import { knownAtFrom, validOnFrom } from './asked.js';

const pointersOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return isDomainError(error, 'invalid-input') ? error.fields.map(({ pointer }) => pointer) : error;
  }
};

describe('the moment of a question', () => {
  it('takes a day of the calendar and refuses one that never was', () => {
    expect(validOnFrom('2024-02-29')).toBe('2024-02-29');
    for (const text of [
      '2023-02-29',
      '2023-13-01',
      '0000-01-01',
      '2023',
      'сегодня',
      '',
      '2023-02-01T00:00:00Z',
    ])
      expect(pointersOf(() => validOnFrom(text))).toEqual(['/validOn']);
  });

  it('takes a size, an instant in any zone, and a day up to its end in the zone of the register', () => {
    expect(knownAtFrom('@0', 'Europe/Moscow')).toEqual({ size: 0 });
    expect(knownAtFrom('@123', 'Europe/Moscow')).toEqual({ size: 123 });
    expect(knownAtFrom('2026-11-24T12:00:00+03:00', 'Europe/Moscow')).toEqual({
      instant: '2026-11-24T09:00:00.000Z',
    });
    expect(knownAtFrom('2026-11-24', 'Europe/Moscow')).toEqual({ instant: '2026-11-24T20:59:59.999Z' });
    expect(knownAtFrom('2026-11-24', 'Asia/Kamchatka')).toEqual({ instant: '2026-11-24T11:59:59.999Z' });
  });

  it('names the field it cannot understand', () => {
    for (const text of [
      '@',
      '@-1',
      '@1.5',
      '@01',
      'вчера',
      '2026-11-31',
      '2026-11-24T25:00:00Z',
      '2026-11-24 12:00',
    ])
      expect(pointersOf(() => knownAtFrom(text, 'Europe/Moscow'))).toEqual(['/knownAt']);
  });
});
