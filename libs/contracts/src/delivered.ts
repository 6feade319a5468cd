import { DomainError } from '@pobratim/kernel';
import type { CloudEvent, DeliveredEvent } from './cloud-event.js';

const DIGITS = /^(0|[1-9][0-9]{0,15})$/;

/**
 * What {@link deliver} made, again from its CloudEvent: how a consumer of the internal topic gets its events.
 * @throws `not-a-record-of-the-log` (input) when an attribute is missing that every record of the internal topic has
 */
export function delivered<Data>(cloudEvent: CloudEvent<Data>): DeliveredEvent<Data> {
  const { id, type } = cloudEvent;
  return {
    id,
    type,
    recordedAt: need(cloudEvent, 'time'),
    position: digits(cloudEvent, 'position'),
    stream: {
      id: `${need(cloudEvent, 'category')}-${need(cloudEvent, 'subject')}`,
      revision: digits(cloudEvent, 'sequence'),
    },
    cloudEvent,
  };
}

type TextAttribute = 'time' | 'position' | 'category' | 'subject' | 'sequence';

function need(cloudEvent: CloudEvent, name: TextAttribute): string {
  const value = cloudEvent[name];
  if (typeof value !== 'string') throw notARecord(cloudEvent, name);
  return value;
}

function digits(cloudEvent: CloudEvent, name: TextAttribute): number {
  const text = need(cloudEvent, name);
  if (!DIGITS.test(text) || !Number.isSafeInteger(Number(text))) throw notARecord(cloudEvent, name);
  return Number(text);
}

function notARecord({ id }: CloudEvent, name: string): DomainError {
  return new DomainError('not-a-record-of-the-log', {
    kind: 'input',
    message: {
      ru: `Сообщение ${id} не из журнала реестра: нет атрибута «${name}» или он записан не так. Оно не принято. Проверьте, кто пишет во внутреннюю тему.`,
      en: `Message ${id} is not a record of the register's log: the attribute «${name}» is missing or malformed. It was not taken. Check who writes to the internal topic.`,
    },
    details: { id, attribute: name },
  });
}
