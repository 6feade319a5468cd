import { decode, delivered, encode, type CloudEvent, type DeliveredEvent } from '@pobratim/contracts';
import { unreadable } from '../stream/unreadable.js';
import type { OutgoingRecord, StoredRecord } from './kafka-record.js';

/** An event with the life of the store that its position belongs to. */
export interface ReadEvent {
  readonly event: DeliveredEvent;
  readonly incarnation: string;
}

/** What is told of an event beside its value, so that a value that cannot be read still has its place. */
const PLACE = ['id', 'time', 'position', 'sequence', 'category', 'subject', 'incarnation'] as const;

/**
 * The record of an event on the internal topic: CloudEvents structured JSON under the aggregate's id, and its place in
 * headers (`ce_position` …), as the Kafka binding of CloudEvents names attributes.
 */
export function recordOf(event: CloudEvent): OutgoingRecord {
  const headers: Record<string, string> = { 'content-type': 'application/cloudevents+json; charset=utf-8' };
  for (const name of PLACE) {
    const value = event[name];
    if (value !== undefined) headers[`ce_${name}`] = value;
  }
  return { key: event.partitionkey ?? event.subject ?? null, value: encode(event), headers };
}

/**
 * The event of a record of the internal topic. One that cannot be read is handed over as unreadable, with the place
 * its headers tell; never throws.
 * @returns `null` for a record that is none of ours: it has no position. Were it one after all, its position would be
 * missing, and a reader stops at that.
 */
export function eventOf(record: StoredRecord): ReadEvent | null {
  try {
    const cloudEvent = decode(record.value ?? new Uint8Array());
    return { event: delivered(cloudEvent), incarnation: cloudEvent.incarnation ?? '' };
  } catch (error) {
    return unreadableOf(record, error);
  }
}

function unreadableOf({ headers }: StoredRecord, error: unknown): ReadEvent | null {
  const told = (name: (typeof PLACE)[number]): string => headers[`ce_${name}`]?.toString() ?? '';
  const position = told('position');
  if (!/^\d{1,15}$/.test(position)) return null;
  const place = {
    id: told('id'),
    recordedAt: told('time'),
    position: Number(position),
    stream: { id: `${told('category')}-${told('subject')}`, revision: Number(told('sequence')) },
  };
  return { event: unreadable(place, error), incarnation: told('incarnation') };
}
