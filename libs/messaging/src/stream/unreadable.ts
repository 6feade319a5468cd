import type { DeliveredEvent } from '@pobratim/contracts';
import type { LogEvent } from '@pobratim/event-sourcing';
import { DomainError } from '@pobratim/kernel';

/** The type under which an event is handed over whose record cannot be read. */
export const UNREADABLE = 'ru.pobratim.log.record-unreadable.v1';

/**
 * An event whose record cannot be read, in place of what it would have been: it keeps its position and its aggregate,
 * so that it is parked with what follows it. Read again by a program that understands it, it is an ordinary event.
 * @param error why it could not be read
 */
export function unreadable(
  { id, recordedAt, position, stream }: Omit<LogEvent, 'type'>,
  error: unknown,
): DeliveredEvent {
  const reason = error instanceof Error ? error.message : 'unknown';
  return {
    id,
    type: UNREADABLE,
    recordedAt,
    position,
    stream: { id: stream.id, revision: stream.revision },
    cloudEvent: { specversion: '1.0', id, source: '/pobratim', type: UNREADABLE, data: { reason } },
  };
}

/** `record-unreadable`: what the parking of such an event says. */
export function recordUnreadable({ id, position, cloudEvent }: DeliveredEvent): DomainError {
  const { reason } = cloudEvent.data as { readonly reason: string };
  return new DomainError('record-unreadable', {
    kind: 'input',
    message: {
      ru: `Запись события с номером ${position} не читается этой версией программы. Событие и всё, что следует за ним в той же карточке, отложено; в хранилище ничего не потеряно. Обновите программу и примените отложенное снова.`,
      en: `The record of event ${position} cannot be read by this version of the program. It was set aside with what follows it in the same record; nothing is lost in the store. Update the program, then re-drive. (${reason})`,
    },
    details: { id, position, reason },
  });
}
