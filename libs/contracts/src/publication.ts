import { DomainError } from '@pobratim/kernel';
import type { JsonValue } from '@bufbuild/protobuf';
import type { CloudEvent } from './cloud-event.js';
import { eventMessage } from './event-messages.js';
import { emitted } from './pick.js';

/** Where an event stands on a public topic. */
export interface PublicPlace {
  /** The life of the topic. */
  readonly epoch: string;
  /** Place in the partition, from 0. */
  readonly publicSequence: number;
}

/**
 * An event as it may leave the register: the attributes named here and no other, the data that its message in
 * `proto/` names and nothing else. Whether the record is public is for the caller to know.
 * @throws `event-not-for-publication` (forbidden) for a type that is internal, unknown, or of a training register
 */
export function forPublication(event: CloudEvent, place: PublicPlace): CloudEvent {
  const known = eventMessage(event.type);
  if (known?.audience !== 'public' || event.demonstration === true) throw notForPublication(event);
  const { specversion, id, source, type, subject, time, datacontenttype, dataschema } = event;
  const { partitionkey, sequence, position, incarnation, correlationid, causationid, traceparent } = event;
  const attributes = {
    ...{ specversion, id, source, type, subject, time, datacontenttype, dataschema },
    ...{ partitionkey, sequence, position, incarnation, correlationid, causationid, traceparent },
    epoch: place.epoch,
    publicsequence: String(place.publicSequence),
    data: emitted(known.message, event.data as JsonValue, { isStrict: false }),
  };
  return Object.fromEntries(
    Object.entries(attributes).filter(([, value]) => value !== undefined),
  ) as unknown as CloudEvent;
}

function notForPublication({ id, type }: CloudEvent): DomainError {
  return new DomainError('event-not-for-publication', {
    kind: 'forbidden',
    message: {
      ru: `Событие ${id} типа «${type}» не предназначено для опубликования. Наружу ничего не ушло.`,
      en: `Event ${id} of type «${type}» is not meant for publication. Nothing went out.`,
    },
    details: { id, type },
  });
}
