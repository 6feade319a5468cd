/** Where the relay stands in one partition. */
export interface PartitionStanding {
  /** Last position (internal) or public sequence (public) written; -1 for none. */
  readonly sequence: number;
  /** The partition holds at least so many offsets: fewer mean that the topic was made anew. */
  readonly end: number;
}

/** Where the relay stands in one topic. */
export interface TopicStanding {
  readonly topic: string;
  /** The life of a public topic, from 1. */
  readonly epoch: number;
  /** Whether the topic waits for its states: nothing goes out to it until the relay has read the log to its head. */
  readonly isPending: boolean;
  readonly partitions: readonly PartitionStanding[];
}

/** A topic on which nothing was written yet. */
export function untouched(topic: string, partitions: number): TopicStanding {
  return {
    topic,
    epoch: 1,
    isPending: false,
    partitions: Array.from({ length: partitions }, () => ({ sequence: -1, end: 0 })),
  };
}
