import type { DomainEvent, RecordedEvent } from '@pobratim/event-sourcing';

/** Whether an event is of the type, for the compiler too. */
export function isType<Event extends DomainEvent<string, object>, Type extends Event['type']>(
  event: RecordedEvent<Event>,
  type: Type,
): event is RecordedEvent<Extract<Event, { readonly type: Type }>> {
  return event.type === type;
}
