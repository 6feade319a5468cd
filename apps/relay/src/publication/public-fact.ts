import {
  PUBLIC_TOPICS,
  schemaUrl,
  type CloudEvent,
  type DeliveredEvent,
  type PublicCategory,
} from '@pobratim/contracts';
import { idOf } from '@pobratim/kernel';
import type { Folded } from './record.js';

/** Something that goes out: which topic, under which key, what; `null` is a tombstone. No place in a partition yet. */
export interface PublicFact {
  readonly topic: string;
  readonly key: string;
  readonly position: number;
  readonly event: CloudEvent | null;
}

/** What causes a fact: an event of the log, or the new life of a topic. */
export type Cause = Pick<CloudEvent, 'source' | 'time' | 'incarnation' | 'correlationid' | 'causationid'> & {
  /** From which the ids of facts follow: the same on every re-send. */
  readonly id: string;
  readonly position: number;
};

/** The cause that an event of the log is. */
export function causeOf({ id, position, cloudEvent }: DeliveredEvent): Cause {
  const { source, time, incarnation, correlationid, causationid } = cloudEvent;
  return { id, position, source, time, incarnation, correlationid, causationid } as Cause;
}

/** An event as the log tells it, on the topic of what happened. */
export function happened(category: PublicCategory, { cloudEvent, position }: DeliveredEvent): PublicFact {
  const topic = PUBLIC_TOPICS[category].events;
  return { topic, key: String(cloudEvent.subject), position, event: cloudEvent };
}

/** How a record stands. */
export function stateFact(record: Folded, cause: Cause, on: 'events' | 'state'): PublicFact {
  const topic = PUBLIC_TOPICS[record.category][on];
  const type = `ru.pobratim.registry.${record.category}.state.v1`;
  return madeFact({ record, cause, topic, type }, record.state);
}

/** The record is no longer public. */
export function withdrawnFact(record: Folded, cause: Cause): PublicFact {
  const topic = PUBLIC_TOPICS[record.category].events;
  const type = 'ru.pobratim.publication.record-withdrawn.v1';
  return madeFact({ record, cause, topic, type }, { record: record.id });
}

/** Takes the state of a record away from the compacted topic. */
export function tombstone({ category, id }: Folded, { position }: Cause): PublicFact {
  return { topic: PUBLIC_TOPICS[category].state, key: id, position, event: null };
}

interface Made {
  readonly record: Folded;
  readonly cause: Cause;
  readonly topic: string;
  readonly type: string;
}

function madeFact({ record, cause, topic, type }: Made, data: unknown): PublicFact {
  const { id: key, revision } = record;
  const { id: causeId, position, ...told } = cause;
  const event: CloudEvent = {
    specversion: '1.0',
    id: idOf('publication', causeId, key, topic, type),
    ...told,
    type,
    subject: key,
    datacontenttype: 'application/json',
    dataschema: schemaUrl(type),
    partitionkey: key,
    sequence: String(revision),
    position: String(position),
    data,
  };
  return { topic, key, position, event };
}
