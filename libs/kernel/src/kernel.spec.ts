import { describe, expect, it } from '@jest/globals';
import { dayIn, endOfDayIn, isTimeZone } from './clock.js';
import { DomainError, isDomainError } from './errors.js';
import { idOf, isId, newId } from './ids.js';
import { nameKey, typed } from './text.js';

describe('ids', () => {
  it('repeat for the same cause and differ for parts that only join alike', () => {
    expect(idOf('party', '66701000')).toBe(idOf('party', '66701000'));
    expect(idOf('a', 'bc')).not.toBe(idOf('ab', 'c'));
    expect(idOf('party', '66701000')).toBe('e0e3da16-6d74-50f5-a376-19b9117aec75');
  });

  it('are version 5 or 7 in lower case and nothing else', () => {
    expect(isId(newId())).toBe(true);
    expect(isId(idOf('x'))).toBe(true);
    expect(isId(newId().toUpperCase())).toBe(false);
    expect(isId('00000000-0000-4000-8000-000000000000')).toBe(false);
  });

  it('refuse a part that holds the separator', () => {
    expect(() => idOf('a\u001fb')).toThrow(RangeError);
  });
});

describe('days', () => {
  it('belong to the register’s time zone, not to UTC', () => {
    expect(dayIn(new Date('2026-11-23T21:30:00.000Z'), 'Europe/Moscow')).toBe('2026-11-24');
  });

  it('end where the next day begins, also when clocks change', () => {
    expect(endOfDayIn('2026-11-24', 'Europe/Moscow')).toBe('2026-11-24T21:00:00.000Z');
    expect(endOfDayIn('2024-03-31', 'Europe/Berlin')).toBe('2024-03-31T22:00:00.000Z');
    expect(endOfDayIn('2026-11-24', 'Asia/Kamchatka')).toBe('2026-11-24T12:00:00.000Z');
  });
});

describe('a time zone', () => {
  it('is one that the runtime knows', () => {
    expect(isTimeZone('Asia/Kamchatka')).toBe(true);
    expect(isTimeZone('Europe/Atlantis')).toBe(false);
  });
});

describe('text that people type', () => {
  it('reaches the store in NFC without NUL and lone surrogates', () => {
    expect(typed('  Йошкар-Ола\u0000\r\n\ud800 ')).toBe('Йошкар-Ола\n\ufffd');
  });

  it('meets another spelling of the same name under one key', () => {
    expect(nameKey('Могилёв')).toBe(nameKey(' МОГИЛЕВ '));
    expect(nameKey('Ростов – на — Дону')).toBe('ростов-на-дону');
    expect(nameKey('МО «город Десногорск»')).toBe('мо город десногорск');
  });
});

describe('a refusal', () => {
  it('is told apart by its code', () => {
    const error = new DomainError('record-voided', {
      kind: 'conflict',
      message: { ru: 'Запись аннулирована.', en: 'The record is void.' },
    });
    expect(isDomainError(error, 'record-voided')).toBe(true);
    expect(isDomainError(error, 'other')).toBe(false);
    expect(isDomainError(new Error('x'))).toBe(false);
  });
});
