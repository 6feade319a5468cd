import { INTERNAL_EVENTS, PUBLIC_TOPICS, TOPICS } from '@pobratim/contracts';
import type { TopicAdmin } from '@pobratim/messaging';
import type { Turn } from '../memory/memory.js';
import type { Opened } from '../topics/outbox.js';
import { reconcileInternal, reconcilePublic, type Source } from '../topics/reconcile.js';
import { untouched, type TopicStanding } from '../topics/standing.js';

/** Where a turn begins. */
export interface Opening {
  /** Last position whose public facts are written. */
  readonly position: number;
  readonly internal: TopicStanding;
  readonly published: readonly Opened[];
}

const PUBLISHED = Object.values(PUBLIC_TOPICS).flatMap(({ events, state }) => [events, state]);
const partitionsOf = (name: string): number => TOPICS.find((topic) => topic.name === name)?.partitions ?? 1;

/**
 * Looks at memory and topics together. Memory of another life of the store is forgotten, if the topics are not of that
 * life too.
 * @throws `topic-ahead-of-store`, `topic-of-another-incarnation`
 */
export async function openTurn(turn: Turn, topics: TopicAdmin, source: Source): Promise<Opening> {
  await topics.ensure(TOPICS);
  const remembered = await turn.remembered();
  const isKept = remembered.checkpoint?.incarnation === source.incarnation;
  const known = new Map(isKept ? remembered.topics.map((one) => [one.topic, one]) : []);
  const earlier = new Map(remembered.topics.map(({ topic, epoch }) => [topic, epoch]));
  const standing = (name: string): TopicStanding => {
    const fresh = untouched(name, partitionsOf(name));
    const epoch = earlier.get(name);
    // Epochs go on counting from one life of the store to the next: a consumer never takes one for another.
    return known.get(name) ?? (epoch === undefined ? fresh : { ...fresh, epoch, isPending: true });
  };
  const internal = reconcileInternal(standing(INTERNAL_EVENTS), await topics.tail(INTERNAL_EVENTS), source);
  const published: Opened[] = [];
  for (const name of PUBLISHED) {
    const asked = { ...source, isFirstStart: !known.has(name) };
    published.push(reconcilePublic(standing(name), await topics.tail(name), asked));
  }
  if (remembered.checkpoint !== null && !isKept) await turn.forget();
  return { position: isKept ? remembered.checkpoint.position : -1, internal, published };
}
