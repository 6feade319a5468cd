import { describe, expect, it } from '@jest/globals';
import { specification } from '@pobratim/event-sourcing';
import fc from 'fast-check';
import { NOTIFICATIONS_ACTOR } from '../vocabulary/service-actor.js';
import { plusDays, plusMonths } from './days.js';
import { deadlineOf, occurrenceOn, type Deadline, type TermFacts } from './deadline.js';
import { reminderDecider } from './reminder-decider.js';
import { dueReminder } from './reminder-due.js';
import { GRACE_DAYS, REMINDER_RULES } from './reminder-rules.js';

const facts = (over: Partial<TermFacts>): TermFacts => ({
  signedOn: '2020-08-28',
  inForceFrom: null,
  inForceTo: null,
  term: null,
  ...over,
});
const term = (over: Partial<NonNullable<TermFacts['term']>>): TermFacts['term'] => ({
  fixed: true,
  months: null,
  autoProlong: false,
  prolongMonths: null,
  noticeMonths: null,
  ...over,
});
const ends = (endsOn: string, over: Partial<Deadline> = {}): Deadline => ({
  endsOn,
  uncertain: false,
  prolongMonths: null,
  noticeMonths: null,
  ...over,
});
const on = (today: string, knownOn = '2020-01-01') => ({ today, knownOn, rules: REMINDER_RULES });

describe('the end of a term', () => {
  it('is the day the document names, before any counting', () => {
    expect(deadlineOf(facts({ inForceTo: '2026-12-31', term: term({ months: 12 }) }))).toEqual(
      ends('2026-12-31'),
    );
  });

  it('is counted in months from entry into force, else from signing, to a day the month has', () => {
    expect(deadlineOf(facts({ term: term({ months: 60 }) }))).toEqual(ends('2025-08-28'));
    expect(deadlineOf(facts({ inForceFrom: '2024-01-31', term: term({ months: 1 }) }))).toEqual(
      ends('2024-02-29'),
    );
  });

  it('counts from the earliest day and says so where only the month or the year is known', () => {
    expect(deadlineOf(facts({ inForceTo: '2027-05' }))).toEqual(ends('2027-05-01', { uncertain: true }));
    expect(deadlineOf(facts({ signedOn: '2002', term: term({ months: 12 }) }))).toEqual(
      ends('2003-01-01', { uncertain: true }),
    );
  });

  it.each([
    facts({}),
    facts({ inForceTo: 'XXXX' }),
    facts({ signedOn: 'XXXX', term: term({ months: 12 }) }),
    facts({ term: term({ fixed: false, months: 12 }) }),
  ])('is never invented (%#)', (nothing) => {
    expect(deadlineOf(nothing)).toBeNull();
  });

  it('of a prolonged document moves on, with a day to act by: end 2025-08-28, 12 months, notice 2 months', () => {
    const prolonged = ends('2025-08-28', { prolongMonths: 12, noticeMonths: 2 });
    expect(occurrenceOn(prolonged, '2025-06-01', 0)).toEqual({ endsOn: '2025-08-28', actBy: '2025-06-28' });
    expect(occurrenceOn(prolonged, '2026-05-01', 0)).toEqual({ endsOn: '2026-08-28', actBy: '2026-06-28' });
  });

  it('does not creep when months are short', () => {
    const monthly = ends('2026-01-31', { prolongMonths: 1 });
    expect(occurrenceOn(monthly, '2026-03-15', 0)?.endsOn).toBe('2026-03-31');
  });
});

describe('a reminder', () => {
  it('is due ninety and thirty days before, each once, and nothing before', () => {
    const deadline = ends('2027-03-31');
    expect(dueReminder(deadline, on('2026-12-30'))).toBeNull();
    expect(dueReminder(deadline, on('2026-12-31'))).toMatchObject({
      rule: 'term-90',
      dueOn: '2026-12-31',
      late: false,
    });
    expect(dueReminder(deadline, on('2027-03-01'))).toMatchObject({ rule: 'term-30', late: false });
  });

  it('is late when it could have been given on an earlier day, and then only the nearest is given', () => {
    const deadline = ends('2027-03-31');
    expect(dueReminder(deadline, on('2027-01-02'))).toMatchObject({ rule: 'term-90', late: true });
    expect(dueReminder(deadline, on('2027-03-10'))).toMatchObject({ rule: 'term-30', late: true });
    expect(dueReminder(deadline, on('2027-04-10'))).toMatchObject({ rule: 'term-30', late: true });
  });

  it('is not late when the end itself was learned today', () => {
    expect(dueReminder(ends('2027-03-31'), on('2027-03-10', '2027-03-10'))).toMatchObject({ late: false });
  });

  it('is not given for what ended long ago', () => {
    expect(dueReminder(ends('2025-01-01'), on('2027-03-10'))).toBeNull();
  });

  it('follows the rules of its day: a new lead time changes no earlier reminder', () => {
    const rules = [
      { id: 'old', daysBefore: 60, validFrom: '2020-01-01', validTo: '2027-01-01' },
      { id: 'new', daysBefore: 45, validFrom: '2027-01-01', validTo: null },
    ];
    const asked = (today: string) => ({ today, knownOn: '2020-01-01', rules });
    expect(dueReminder(ends('2027-01-31'), asked('2026-12-10'))).toMatchObject({ rule: 'old' });
    expect(dueReminder(ends('2027-04-30'), asked('2027-03-16'))).toMatchObject({ rule: 'new' });
    expect(dueReminder(ends('2027-04-30'), asked('2027-03-01'))).toBeNull();
  });

  it('is never due more than its lead before the end, nor after the grace, for any day and any term', () => {
    const days = fc.integer({ min: -1_000, max: 1_000 });
    const months = fc.option(fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(days, months, fc.integer({ min: 0, max: 6 }), (away, prolongMonths, noticeMonths) => {
        const today = '2026-11-24';
        const deadline = ends(plusDays(today, away), { prolongMonths, noticeMonths });
        const due = dueReminder(deadline, on(today));
        if (due === null) return;
        const anchor = due.actBy ?? due.endsOn;
        expect(anchor <= plusDays(today, due.daysBefore)).toBe(true);
        expect(anchor >= plusDays(today, -GRACE_DAYS)).toBe(true);
      }),
    );
  });

  it('is given once, whoever’s clock was first', () => {
    const reminder = { rule: 'term-90', daysBefore: 90, endsOn: '2027-03-31', actBy: null, uncertain: false };
    const data = {
      agreement: '0198f0c2-7b1e-5c3a-9d54-1f2e3d4c5b6a',
      ...reminder,
      dueOn: '2026-12-31',
      late: false,
    };
    const fell = {
      type: 'TermReminderFellDue',
      schema: 'term-reminder-fell-due/1',
      data,
    } as const;
    const { given } = specification(reminderDecider);
    given().when({ type: 'RaiseReminder', by: NOTIFICATIONS_ACTOR, data }).then(fell);
    given(fell).when({ type: 'RaiseReminder', by: NOTIFICATIONS_ACTOR, data }).thenNothing();
  });

  it('counts months as people do', () => {
    expect([plusMonths('2026-12-31', 2), plusMonths('2024-02-29', 12), plusMonths('2026-03-31', -1)]).toEqual(
      ['2027-02-28', '2025-02-28', '2026-02-28'],
    );
  });
});
