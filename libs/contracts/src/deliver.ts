import { categoryOf, type RecordedEvent } from '@pobratim/event-sourcing';
import type { CloudEvent, DeliveredEvent } from './cloud-event.js';
import { schemaUrl } from './contract-addresses.js';
import { pick } from './pick.js';
import { membersOfStored, messageOfStored } from './stored-message.js';

/** What an event does not know of itself. */
export interface DeliveryOptions {
  /** The life of the store that it was read from. */
  readonly incarnation: string;
  /** Whose event it is; without it the service that its type names. */
  readonly source?: string;
  /** Whether the register is one for training. */
  readonly demonstration?: boolean;
}

/**
 * A stored event as every other service gets it, whole or through Kafka: exactly one CloudEvent for each event, so
 * that positions stay dense. Its data holds what the message in `proto/` names, and nothing private; what only our own
 * services need stands in attributes that {@link forPublication} takes away.
 * @throws when the event does not fit its message: written by a program newer than this one
 */
export function deliver(recorded: RecordedEvent, options: DeliveryOptions): DeliveredEvent {
  const { type, message } = messageOfStored(recorded.type);
  const subject = recorded.stream.id.slice(-36);
  const cloudEvent: CloudEvent = {
    specversion: '1.0',
    id: recorded.id,
    source: options.source ?? sourceOf(type),
    type,
    subject,
    time: recorded.recordedAt,
    datacontenttype: 'application/json',
    dataschema: schemaUrl(type),
    partitionkey: subject,
    sequence: String(recorded.stream.revision),
    position: String(recorded.position),
    incarnation: options.incarnation,
    correlationid: recorded.cause.correlation,
    causationid: recorded.cause.command,
    category: categoryOf(recorded.stream.id),
    actorid: recorded.actor.id,
    actoroffice: recorded.actor.office,
    ...marksOf(recorded),
    ...(options.demonstration === true && { demonstration: true }),
    data: pick(message, membersOfStored(recorded)),
  };
  return { ...logEventOf(recorded), type, cloudEvent };
}

/** `/pobratim/notifications` of `ru.pobratim.notifications.…`; what has no message of its own is the registry's log. */
function sourceOf(type: string): string {
  const [, , service = 'log'] = type.split('.');
  return `/pobratim/${service === 'log' ? 'registry' : service}`;
}

function logEventOf({
  id,
  recordedAt,
  position,
  stream,
}: RecordedEvent): Omit<DeliveredEvent, 'type' | 'cloudEvent'> {
  return { id, recordedAt, position, stream: { id: stream.id, revision: stream.revision } };
}

/** Attributes that an event sets for its aggregate. */
function marksOf({ data, reason }: RecordedEvent): Partial<CloudEvent> {
  const { keeper, accessLevel } = data as {
    readonly keeper?: { readonly office: string; readonly territory: string };
    readonly accessLevel?: string;
  };
  return {
    ...(keeper !== undefined && { keeperoffice: keeper.office, keeperterritory: keeper.territory }),
    ...(accessLevel !== undefined && { accesslevel: accessLevel }),
    ...(reason !== null && { reasoncode: reason }),
  };
}
