import { describe, expect, it } from '@jest/globals';
import { until } from '@pobratim/testing';
import { Backlog } from './backlog.js';

async function* counting(upTo: number, told: number[]): AsyncIterable<number> {
  for (let one = 0; one < upTo; one += 1) {
    told.push(one);
    yield await Promise.resolve(one);
  }
}

describe('what waits between reading and writing', () => {
  it('is handed over in order, and reading waits when too much is there', async () => {
    const told: number[] = [];
    const backlog = new Backlog<number>(3);
    void backlog.fill(counting(8, told));
    await until(() => told.length === 3);
    expect(backlog.oldest).toBe(0);
    const taken: number[] = [];
    while (taken.length < 8) taken.push(...(await backlog.take(2, 1_000)));
    expect(taken).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('is nothing when nothing comes in time, and an error when the source has one, after what it had', async () => {
    const silent = new Backlog<number>(3);
    expect(await silent.take(2, 5)).toEqual([]);
    const broken = new Backlog<number>(3);
    async function* failing(): AsyncIterable<number> {
      yield await Promise.resolve(1);
      throw new Error('lost');
    }
    await broken.fill(failing());
    expect(await broken.take(2, 5)).toEqual([1]);
    await expect(broken.take(2, 5)).rejects.toThrow('lost');
  });

  it('lets the reader go when nobody takes any more', async () => {
    const told: number[] = [];
    const backlog = new Backlog<number>(2);
    const filling = backlog.fill(counting(100, told));
    await until(() => told.length === 2);
    backlog.close();
    await filling;
    expect(told.length).toBeLessThan(5);
  });
});
