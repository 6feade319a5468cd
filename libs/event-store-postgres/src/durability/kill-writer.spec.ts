import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { specDatabase, type SpecDatabase } from '../spec-database.js';
import { killPoints } from './spec-kill-points.js';

describe('writer processes that are killed in the middle of a batch', () => {
  let database: SpecDatabase;

  beforeAll(async () => {
    database = await specDatabase();
  });

  afterAll(() => database.drop());

  it('lose nothing that was acknowledged, double nothing that is repeated, and leave the chain whole', async () => {
    const { lost, doubled, untrue, points, appends, events } = await killPoints(database, { points: 5 });
    expect({ lost, doubled, untrue }).toEqual({ lost: [], doubled: [], untrue: [] });
    // The kills did hit batches under way; of these some were in the log already, and their repeat by another process
    // got the first result; others were not, and their repeat was the first.
    expect(points.map(({ cut }) => cut > 0)).toEqual([true, true, true, true, true]);
    const committed = points.filter(({ moment }) => moment === 'committed, unanswered');
    expect(committed.every(({ written }) => written > 0)).toBe(true);
    expect(points.some(({ cut, written }) => written < cut)).toBe(true);
    expect(events).toBeGreaterThan(appends / 2);
  }, 60_000);
});
