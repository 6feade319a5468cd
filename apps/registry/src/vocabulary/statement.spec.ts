import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseEdtf } from '@pobratim/kernel';
import { AXES, AXIS_VALUES, SIDES, type Side } from './axes.js';
import { anna } from './people.fixture.js';
import { SHOWN_SIDES, type Statement, statusOn, withStatement, wordsOn } from './statement.js';
import { validDays } from './valid.js';

const made = (position: number, said: Partial<Statement>): Statement => {
  const told = { validFrom: null, validTo: null, ...said };
  return {
    axis: 'LEGAL',
    value: 'IN_FORCE',
    side: 'OURS',
    corrects: null,
    correctedBy: null,
    eventId: `event-${position}`,
    position,
    recordedAt: '2026-01-01T09:00:00.000Z',
    actor: anna,
    source: null,
    learnedOn: null,
    ...told,
    valid: validDays(told.validFrom, told.validTo),
  };
};
const legal = (statements: readonly Statement[], day: string): string | undefined =>
  statusOn(statements, 'LEGAL', day)?.value;

describe('the status on an axis for a day', () => {
  it('is nothing where nobody has spoken', () => {
    expect(statusOn([], 'LEGAL', '2026-11-24')).toBeNull();
  });

  it('shows an undated statement on every day, and says it is not sure', () => {
    const undated = [made(0, { validFrom: 'XXXX' })];
    for (const day of ['0001-01-01', '2026-11-24'])
      expect(statusOn(undated, 'LEGAL', day)).toMatchObject({ value: 'IN_FORCE', uncertain: true });
  });

  it('counts a reduced date from its earliest day, unsure until its last', () => {
    const since = [made(0, { validFrom: '2022-03' })];
    expect(statusOn(since, 'LEGAL', '2022-02-28')).toBeNull();
    expect(statusOn(since, 'LEGAL', '2022-03-01')?.uncertain).toBe(true);
    expect(statusOn(since, 'LEGAL', '2022-03-30')?.uncertain).toBe(true);
    expect(statusOn(since, 'LEGAL', '2022-03-31')?.uncertain).toBe(false);
  });

  it('ends before the day it is told to end', () => {
    const fixed = [made(0, { validFrom: '2017-08-28', validTo: '2022-08-28' })];
    expect(legal(fixed, '2022-08-27')).toBe('IN_FORCE');
    expect(legal(fixed, '2022-08-28')).toBeUndefined();
  });

  it('is the last word in the order of the log', () => {
    const two = [made(0, {}), made(1, { value: 'SUSPENDED', validFrom: '2022-03' })];
    expect(legal(two, '2021-01-01')).toBe('IN_FORCE');
    expect(legal(two, '2022-03-01')).toBe('SUSPENDED');
    expect(legal([...two].reverse(), '2022-03-01')).toBe('SUSPENDED');
  });

  it('keeps one side’s act that side’s', () => {
    const two = [made(0, {}), made(1, { value: 'TERMINATED', side: 'PARTNER' })];
    expect(legal(two, '2026-11-24')).toBe('IN_FORCE');
    expect(wordsOn(two, 'LEGAL', '2026-11-24').map(({ side, value }) => [side, value])).toEqual([
      ['OURS', 'IN_FORCE'],
      ['PARTNER', 'TERMINATED'],
    ]);
    const position = made(2, { axis: 'PARTNER_POSITION', value: 'BROKEN', side: 'PARTNER' });
    expect(statusOn([...two, position], 'PARTNER_POSITION', '2026-11-24')?.value).toBe('BROKEN');
  });

  it('forgets a statement that was put right, for the days it spoke of too', () => {
    const wrong = made(0, { value: 'TERMINATED', validFrom: '2020' });
    const right = made(1, { value: 'SUSPENDED', validFrom: '2022', corrects: wrong.eventId });
    const both = withStatement(withStatement([], wrong), right);
    expect(legal(both, '2021-06-01')).toBeUndefined();
    expect(legal(both, '2023-06-01')).toBe('SUSPENDED');
    expect(legal(withStatement([], wrong), '2021-06-01')).toBe('TERMINATED');
  });

  it('agrees with a reader who goes through the log day by day', () => {
    const date = fc.constantFrom(null, 'XXXX', '202X', '2021', '2022-03', '2022-03-15', '2023');
    const one = fc.record({
      axis: fc.constantFrom(...AXES),
      pick: fc.nat(9),
      side: fc.constantFrom<Side>(...SIDES),
      validFrom: date,
      validTo: date,
      back: fc.option(fc.nat(5), { freq: 2 }),
    });
    const day = fc.constantFrom(
      '2019-12-31',
      '2021-01-01',
      '2022-03-14',
      '2022-03-15',
      '2023-01-01',
      '2026-11-24',
    );
    const from = (text: string | null): string | null =>
      text === null ? null : (parseEdtf(text)?.earliest ?? null);
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.constantFrom(...AXES), day, (list, axis, on) => {
        const log = list.map(({ pick, back, ...said }, at) =>
          made(at, {
            ...said,
            value: AXIS_VALUES[said.axis][pick % AXIS_VALUES[said.axis].length] ?? 'UNKNOWN',
            corrects: back === null || back >= at ? null : `event-${back}`,
          }),
        );
        let expected: string | null = null;
        for (const statement of log) {
          const isTaken = log.some(({ corrects }) => corrects === statement.eventId);
          const [begins, ends] = [from(statement.validFrom), from(statement.validTo)];
          const isOn = (begins === null || begins <= on) && (ends === null || on < ends);
          if (statement.axis === axis && !isTaken && isOn && SHOWN_SIDES[axis].includes(statement.side))
            expected = statement.value;
        }
        const folded = log.reduce<readonly Statement[]>(withStatement, []);
        expect(statusOn(folded, axis, on)?.value ?? null).toBe(expected);
      }),
    );
  });
});
