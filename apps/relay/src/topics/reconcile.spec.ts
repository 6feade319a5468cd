import type { PartitionTail } from '@pobratim/messaging';
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@pobratim/kernel';
import { reconcileInternal, reconcilePublic } from './reconcile.js';
import { untouched, type TopicStanding } from './standing.js';

const source = { incarnation: 'life', size: 100 };

function tail(high: number, told: Readonly<Record<string, number | string>> | null = null): PartitionTail {
  const marks: Record<string, number | string> = { incarnation: 'life', ...told };
  const headers = Object.fromEntries(
    Object.entries(marks).map(([name, value]) => [`ce_${name}`, Buffer.from(String(value))]),
  );
  const last =
    told === null ? null : { topic: 't', partition: 0, offset: high - 1, key: null, value: null, headers };
  return { partition: 0, low: 0, high, last };
}
const standing = (sequence: number, end: number, more: Partial<TopicStanding> = {}): TopicStanding => ({
  ...untouched('t', 1),
  partitions: [{ sequence, end }],
  ...more,
});

describe('the internal topic', () => {
  const goesOnAfter = (known: TopicStanding, found: PartitionTail): number | undefined =>
    reconcileInternal(known, [found], source).partitions[0]?.sequence;

  it('goes on where it ends, though that was not remembered', () => {
    expect(goesOnAfter(standing(40, 41), tail(51, { position: 50 }))).toBe(50);
    expect(goesOnAfter(untouched('t', 1), tail(51, { position: 50 }))).toBe(50);
  });

  it('is left as it is where it was emptied or trimmed', () => {
    expect(goesOnAfter(standing(40, 41), tail(41))).toBe(40);
    expect(goesOnAfter(standing(40, 41), tail(41, { position: 40 }))).toBe(40);
  });

  it('is filled from its end where it was made anew', () => {
    expect(goesOnAfter(standing(40, 41), tail(0))).toBe(-1);
    expect(goesOnAfter(standing(40, 41), tail(8, { position: 7 }))).toBe(7);
  });

  it('is refused where it is ahead of the store or of another life', () => {
    const refusal = (found: PartitionTail): string => {
      try {
        return String(goesOnAfter(standing(40, 41), found));
      } catch (error) {
        return error instanceof DomainError ? error.code : String(error);
      }
    };
    expect(refusal(tail(101, { position: 100 }))).toBe('topic-ahead-of-store');
    expect(refusal(tail(41, { position: 40, incarnation: 'other' }))).toBe('topic-of-another-incarnation');
  });
});

describe('a public topic', () => {
  const open = (known: TopicStanding, found: PartitionTail, isFirstStart = false) =>
    reconcilePublic(known, [found], { ...source, isFirstStart });

  it('goes on in its epoch; what stands there unremembered is not sent again', () => {
    const found = open(standing(4, 9, { epoch: 2 }), tail(12, { position: 50, epoch: 2, publicsequence: 7 }));
    expect(found).toMatchObject({ standing: { epoch: 2, isPending: false }, there: [7] });
    expect(found.standing.partitions).toEqual([{ sequence: 4, end: 12 }]);
  });

  it('begins a new epoch where it was made anew, or where its end is not the relay’s own', () => {
    const anew = open(standing(4, 9, { epoch: 2 }), tail(0));
    expect(anew.standing).toMatchObject({
      epoch: 3,
      isPending: true,
      partitions: [{ sequence: -1, end: 0 }],
    });
    const foreign = open(
      standing(4, 9, { epoch: 2 }),
      tail(20, { position: 50, epoch: 5, publicsequence: 1 }),
    );
    expect(foreign.standing).toMatchObject({ epoch: 6, isPending: true });
    const forgotten = open(untouched('t', 1), tail(20, { position: 50, epoch: 5, publicsequence: 1 }), true);
    expect(forgotten.standing).toMatchObject({ epoch: 6, isPending: true });
  });

  it('waits for its states on the first start over a log that has a past', () => {
    expect(open(untouched('t', 1), tail(0), true).standing).toMatchObject({ epoch: 1, isPending: true });
    const empty = reconcilePublic(untouched('t', 1), [tail(0)], {
      incarnation: 'life',
      size: 0,
      isFirstStart: true,
    });
    expect(empty.standing).toMatchObject({ epoch: 1, isPending: false });
  });

  it('begins again where its states were half sent', () => {
    const half = open(
      standing(-1, 0, { epoch: 3, isPending: true }),
      tail(5, { position: 50, epoch: 3, publicsequence: 4 }),
    );
    expect(half.standing).toMatchObject({
      epoch: 4,
      isPending: true,
      partitions: [{ sequence: -1, end: 5 }],
    });
  });
});
