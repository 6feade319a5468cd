/** A topic as it is created: nothing is ever created by writing to it. */
export interface Topic {
  readonly name: string;
  /** Never changed: the partition of a key depends on it. */
  readonly partitions: number;
  /** Milliseconds; -1 keeps for ever. */
  readonly retentionMs: number;
  readonly isCompacted: boolean;
  readonly audience: 'internal' | 'public';
}

const DAY = 86_400_000;
const topic = (name: string, rest: Omit<Topic, 'name'>): Topic => ({ name, ...rest });
const internal = { partitions: 1, retentionMs: -1, isCompacted: false, audience: 'internal' } as const;
const events = { partitions: 6, retentionMs: 30 * DAY, isCompacted: false, audience: 'public' } as const;
const states = { partitions: 6, retentionMs: -1, isCompacted: true, audience: 'public' } as const;

/** All events of all services, in the order of their positions, for ever. */
export const INTERNAL_EVENTS = 'internal.events.v1';

/** The services that consume, and so may have dead letters. */
export const CONSUMERS = ['analytics', 'notifications', 'reporting'] as const;
export type Consumer = (typeof CONSUMERS)[number];

/** Where a consumer lays down the events it could not apply. */
export function deadLetters(consumer: string): string {
  return `${consumer}.dead-letters.v1`;
}

/** The public topics of each kind of aggregate: what happened, and how each record stands. */
export const PUBLIC_TOPICS = {
  agreement: { events: 'pub.agreements.v1', state: 'pub.agreements.state.v1' },
  partnership: { events: 'pub.partnerships.v1', state: 'pub.partnerships.state.v1' },
  party: { events: 'pub.parties.v1', state: 'pub.parties.state.v1' },
} as const;
export type PublicCategory = keyof typeof PUBLIC_TOPICS;

const publicTopics = Object.values(PUBLIC_TOPICS);

/** Every topic there is. */
export const TOPICS: readonly Topic[] = [
  topic(INTERNAL_EVENTS, internal),
  ...publicTopics.map((names) => topic(names.events, events)),
  ...publicTopics.map((names) => topic(names.state, states)),
  ...CONSUMERS.map((consumer) => topic(deadLetters(consumer), internal)),
];
