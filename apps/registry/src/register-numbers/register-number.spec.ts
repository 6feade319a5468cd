import { describe, expect, it } from '@jest/globals';
import { specified } from '../vocabulary/event-schemas.fixture.js';
import { registerNumbersIdOf } from '../vocabulary/ids.js';
import { anna } from '../vocabulary/people.fixture.js';
import { type AllocateRegisterNumber, formatNumber } from './allocate-number/allocate-number.js';
import { registerNumberDecider } from './register-number-decider.js';
import type { RegisterNumberAllocated } from './register-number-events.js';

const numbers = specified(registerNumberDecider);
const allocate = (
  subject: string,
  differently: Partial<AllocateRegisterNumber['data']> = {},
): AllocateRegisterNumber => ({
  type: 'AllocateRegisterNumber',
  by: anna,
  data: { series: 'agreement', region: '67', year: 2026, subject, ...differently },
});
const allocated = (ordinal: number, number: string, subject: string): RegisterNumberAllocated => ({
  type: 'RegisterNumberAllocated',
  schema: 'register-number-allocated/1',
  data: { number, ordinal, series: 'agreement', region: '67', year: 2026, subject },
});

describe('register numbers', () => {
  it('begin with one and go on, from the last event alone', () => {
    numbers
      .given()
      .when(allocate('agreement-a'))
      .then(allocated(1, '67-2026-0001', 'agreement-a'));
    numbers
      .given(allocated(41, '67-2026-0041', 'agreement-x'))
      .when(allocate('agreement-b'))
      .then(allocated(42, '67-2026-0042', 'agreement-b'));
  });

  it('are never given again: there is no event that takes one back', () => {
    const given = [allocated(1, '67-2026-0001', 'agreement-a'), allocated(2, '67-2026-0002', 'agreement-b')];
    numbers
      .given(...given)
      .when(allocate('agreement-a'))
      .then(allocated(3, '67-2026-0003', 'agreement-a'));
  });

  it('are one per record where the record asks twice in a row', () => {
    numbers
      .given(allocated(1, '67-2026-0001', 'agreement-a'))
      .when(allocate('agreement-a'))
      .thenNothing();
  });

  it('outgrow four digits', () => {
    expect(formatNumber('agreement', '67', 2026, 9999)).toBe('67-2026-9999');
    expect(formatNumber('agreement', '67', 2026, 10_000)).toBe('67-2026-10000');
    expect(formatNumber('partnership', '67', null, 3)).toBe('ПР-67-0003');
  });

  it('belong to a region and, for documents, to a year', () => {
    numbers
      .given()
      .when(allocate('agreement-a', { region: 'Смоленск' }))
      .thenRefused('fields-refused');
    numbers
      .given()
      .when(allocate('agreement-a', { year: null }))
      .thenRefused('fields-refused');
    numbers
      .given()
      .when(allocate('partnership-a', { series: 'partnership' }))
      .thenRefused('fields-refused');
    const ids = [
      registerNumbersIdOf('agreement', '67', 2026),
      registerNumbersIdOf('agreement', '67', 2027),
      registerNumbersIdOf('agreement', '40', 2026),
      registerNumbersIdOf('partnership', '67', null),
    ];
    expect(new Set(ids).size).toBe(4);
  });
});
