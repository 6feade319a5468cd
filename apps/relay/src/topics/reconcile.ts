import type { PartitionTail } from '@pobratim/messaging';
import { markOf, type Mark } from './headers.js';
import { topicAhead, topicOfAnother } from './refusals.js';
import type { PartitionStanding, TopicStanding } from './standing.js';

/** The store that the topics are filled from. */
export interface Source {
  readonly incarnation: string;
  /** Number of its events. */
  readonly size: number;
}

/**
 * The internal topic against what the relay remembers. Its end only moves the relay forward: what stands there is not
 * sent again; an emptied or trimmed topic is left as it is; one made anew is filled from its end.
 * @returns the standing to go on from
 * @throws `topic-ahead-of-store`, `topic-of-another-incarnation`
 */
export function reconcileInternal(
  standing: TopicStanding,
  tails: readonly PartitionTail[],
  source: Source,
): TopicStanding {
  const [tail] = tails;
  const [{ sequence, end }] = standing.partitions as [PartitionStanding];
  if (tail === undefined) return standing;
  const position = checked(standing.topic, tail, source)?.position ?? -1;
  const isAnew = tail.high < end;
  return {
    ...standing,
    partitions: [{ sequence: isAnew ? position : Math.max(position, sequence), end: tail.high }],
  };
}

/** A public topic against what the relay remembers, and what already stands in its partitions. */
export interface PublicReconciled {
  readonly standing: TopicStanding;
  /** By partition: the last public sequence that is there, though the relay does not remember it; -1 for none. */
  readonly there: readonly number[];
}

/**
 * A public topic: where it goes on as remembered, only what a crash left behind is skipped; where it was made anew, or
 * its end cannot be the relay's own, a new epoch begins, which consumers bootstrap from.
 * @throws `topic-ahead-of-store`, `topic-of-another-incarnation`
 */
export function reconcilePublic(
  standing: TopicStanding,
  tails: readonly PartitionTail[],
  source: Source & { readonly isFirstStart: boolean },
): PublicReconciled {
  const marks = tails.map((tail) => checked(standing.topic, tail, source));
  const ends = tails.map(({ high }) => high);
  const epochs = marks.map((mark) => mark?.epoch ?? 0);
  const isAnew = standing.partitions.some(({ end }, at) => (ends[at] ?? 0) < end);
  const isForeign = epochs.some((epoch) => epoch > standing.epoch);
  const isUnknown = source.isFirstStart && (ends.some((end) => end > 0) || source.size > 0);
  const wasInterrupted = standing.isPending && epochs.includes(standing.epoch);
  if (isAnew || isForeign || isUnknown || wasInterrupted) return newEpoch(standing, { epochs, ends });
  const partitions = standing.partitions.map((one, at) => ({ ...one, end: ends[at] ?? one.end }));
  const there = marks.map((mark) => (mark?.epoch === standing.epoch ? (mark.sequence ?? -1) : -1));
  return { standing: { ...standing, partitions }, there };
}

interface Found {
  readonly epochs: readonly number[];
  readonly ends: readonly number[];
}

function newEpoch(standing: TopicStanding, { epochs, ends }: Found): PublicReconciled {
  const touched = standing.partitions.some(({ end }) => end > 0) || standing.isPending;
  const epoch = Math.max(touched ? standing.epoch : 0, ...epochs) + 1;
  const partitions = ends.map((end) => ({ sequence: -1, end }));
  return { standing: { ...standing, epoch, isPending: true, partitions }, there: ends.map(() => -1) };
}

function checked(topic: string, tail: PartitionTail, { incarnation, size }: Source): Mark | null {
  const mark = markOf(tail);
  if (mark === null) return null;
  if (mark.incarnation !== incarnation)
    throw topicOfAnother(topic, { theirs: mark.incarnation, ours: incarnation });
  if (mark.position >= size) throw topicAhead(topic, { position: mark.position, size });
  return mark;
}
