import type { CloudEvent, EventData } from '@pobratim/contracts';

/** The CloudEvents types that the contract names. */
export type EventType = keyof EventData;

/** A delivered event with the data of its type. */
export type EventOf<Type extends EventType> = CloudEvent<EventData[Type]> & { readonly type: Type };

/** Whether an event is of the type, for the compiler too. */
export function isOf<Type extends EventType>(event: CloudEvent, type: Type): event is EventOf<Type> {
  return event.type === type;
}
