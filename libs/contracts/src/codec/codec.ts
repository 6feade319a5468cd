import { canonical } from '@pobratim/event-sourcing';
import type { CloudEvent } from '../cloud-event.js';
import { refused } from './refusal.js';
import { checkRules, type EventMembers } from './rules.js';
import { checkTokens, parseStrict } from './strict-json.js';

/** The media type of the bytes. */
export const CLOUD_EVENT_JSON = 'application/cloudevents+json; charset=utf-8';

const utf8 = new TextEncoder();

/**
 * An event as the bytes that go over every channel: the CloudEvents 1.0.2 JSON format, written as RFC 8785 writes
 * JSON, so that one event has one byte sequence and one hash.
 * @throws `cloud-event-refused` for an event that breaks a rule: it is never written
 */
export function encode(event: CloudEvent): Uint8Array {
  const members = set(event as unknown as EventMembers);
  checkRules(members);
  const text = canonical(members);
  checkTokens(text);
  return utf8.encode(text);
}

/**
 * An event from the bytes of any writer. Attributes that are `null` are unset; unknown ones are kept.
 * @throws `cloud-event-refused`, whose `details.rule` names the rule
 */
export function decode(bytes: Uint8Array): CloudEvent {
  const value = parseStrict(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refused('not-an-object');
  const members = set(value as EventMembers);
  checkRules(members);
  return members as unknown as CloudEvent;
}

/** Without what is unset; an explicit `null` of `data` is a value. */
function set(members: EventMembers): EventMembers {
  return Object.fromEntries(
    Object.entries(members).filter(
      ([name, value]) => value !== undefined && (value !== null || name === 'data'),
    ),
  );
}
