import { describe, expect, it } from '@jest/globals';
import type { NotificationItem } from '../../__generated__/notifications/types.gen.js';
import { byDay } from './by-day.js';

const raised = (raisedAt: string): NotificationItem => ({ id: raisedAt, raisedAt }) as NotificationItem;

describe('Notifications by day', () => {
  it('belong to the days of the register, not to those of the machine, and keep their order', () => {
    const items = ['2026-11-24T08:00:00.000Z', '2026-11-23T21:30:00.000Z', '2026-11-23T20:00:00.000Z'].map(
      raised,
    );
    expect(byDay(items).map(({ day, items: found }) => [day, found.length])).toEqual([
      ['2026-11-24', 2],
      ['2026-11-23', 1],
    ]);
  });
});
