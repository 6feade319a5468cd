import { DomainError } from '@pobratim/kernel';

/** `kafka-unavailable`: the broker does not answer; whoever asked tries again. */
export function kafkaUnavailable(cause: unknown): DomainError {
  return new DomainError('kafka-unavailable', {
    kind: 'unavailable',
    message: {
      ru: 'Kafka не отвечает. Ничего не потеряно: чтение и отправка продолжатся сами, когда она ответит. Если это длится дольше минуты, проверьте брокер.',
      en: 'Kafka does not answer. Nothing is lost: reading and sending go on by themselves once it does. If this lasts longer than a minute, check the broker.',
    },
    cause,
  });
}

/** `records-not-acknowledged`: whether they are written is not known, or only some are; the caller sends again. */
export function recordsNotAcknowledged(topic: string, partition: number, cause: unknown): DomainError {
  return new DomainError('records-not-acknowledged', {
    kind: 'unavailable',
    message: {
      ru: `Kafka не подтвердила запись в «${topic}» (раздел ${partition}). Ничего не потеряно: записи будут отправлены снова.`,
      en: `Kafka did not acknowledge records for «${topic}» (partition ${partition}). Nothing is lost: they will be sent again.`,
    },
    details: { topic, partition },
    cause,
  });
}

/** `log-behind-reader`: the topic is empty or being filled again; the reader waits for it. */
export function logBehindReader(topic: string, after: number, size: number): DomainError {
  return new DomainError('log-behind-reader', {
    kind: 'unavailable',
    message: {
      ru: `Тема «${topic}» заполняется заново: в ней ${size} событий, а обработано уже ${after + 1}. Ничего не потеряно; чтение продолжится, когда тема догонит.`,
      en: `The topic «${topic}» is being filled again: it holds ${size} events, ${after + 1} are applied already. Nothing is lost; reading goes on once the topic has caught up.`,
    },
    details: { topic, after, size },
  });
}

/** `topic-differs`: a topic exists with another number of partitions, so that keys would lie elsewhere. */
export function topicDiffers(topic: string, expected: number, found: number): DomainError {
  return new DomainError('topic-differs', {
    kind: 'conflict',
    message: {
      ru: `Тема «${topic}» создана с числом разделов ${found}, а должна иметь ${expected}. Ничего не изменено. Удалите тему и дайте создать её заново.`,
      en: `The topic «${topic}» has ${found} partitions instead of ${expected}. Nothing was changed. Delete the topic and let it be created anew.`,
    },
    details: { topic, expected, found },
  });
}
