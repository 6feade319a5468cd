import type { DomainEvent, RecordedEvent } from '@pobratim/event-sourcing';

type Any = DomainEvent<string, object>;

/** Whether a recorded event of a union is of this type; narrows its data. */
export function isType<Event extends Any, T extends Event['type']>(
  event: RecordedEvent<Event>,
  type: T,
): event is RecordedEvent<Extract<Event, { readonly type: T }>> {
  return event.type === type;
}
