import { DomainError } from '@pobratim/kernel';
import type { ExpectedRevision } from './event-store.js';

/** `revision-conflict`: the stream stands elsewhere than the caller believed; nothing was written. */
export function revisionConflict(stream: string, expected: ExpectedRevision, actual: number): DomainError {
  return new DomainError('revision-conflict', {
    kind: 'stale',
    message: {
      ru: 'Пока вы работали, запись изменил кто-то другой. Ваше изменение не сохранено. Откройте запись заново и повторите.',
      en: 'Someone else changed the record while you worked. Your change was not saved. Open the record again and repeat.',
    },
    details: { stream, expected, actual },
  });
}

/** `command-id-reused`: the id of an earlier command came with another body; nothing was written. */
export function commandIdReused(commandId: string): DomainError {
  return new DomainError('command-id-reused', {
    kind: 'key-reused',
    message: {
      ru: 'Под этим ключом повтора уже выполнена другая команда. Ничего не изменено. Отправьте команду с новым ключом.',
      en: 'Another command was carried out under this idempotency key. Nothing was changed. Send the command under a new key.',
    },
    details: { commandId },
  });
}

/** `text-refused`: text that is not NFC, holds NUL or a lone surrogate. `pointer` is RFC 6901 inside the entry. */
export function textRefused(pointer: string, fault: string): DomainError {
  return new DomainError('text-refused', {
    kind: 'input',
    message: {
      ru: 'Текст содержит знаки, которые хранилище не принимает. Ничего не сохранено. Наберите текст заново.',
      en: 'The text holds characters that the store does not take. Nothing was saved. Type the text again.',
    },
    details: { pointer, fault },
  });
}

/** `entry-refused`: a value outside the profile of an entry (a fraction, `undefined`, a strange member name). */
export function entryRefused(pointer: string, fault: string): DomainError {
  return new DomainError('entry-refused', {
    kind: 'input',
    message: {
      ru: 'Запись содержит значение, которое нельзя сохранить в неизменном виде. Ничего не сохранено. Исправьте значение и повторите.',
      en: 'The record holds a value that cannot be kept unchanged. Nothing was saved. Correct the value and repeat.',
    },
    details: { pointer, fault },
  });
}

/** `entry-too-large`: more than 60 000 bytes; long texts are files, named by their hash. */
export function entryTooLarge(bytes: number, limit: number): DomainError {
  return new DomainError('entry-too-large', {
    kind: 'input',
    message: {
      ru: `Запись занимает ${bytes} байт, а хранилище принимает не больше ${limit}. Ничего не сохранено. Приложите длинный текст файлом.`,
      en: `The record takes ${bytes} bytes, the store takes no more than ${limit}. Nothing was saved. Attach a long text as a file.`,
    },
    details: { bytes, limit },
  });
}

/** `outcome-unknown`: the connection was lost twice; only a repeat with the same command id can tell. */
export function outcomeUnknown(cause: unknown): DomainError {
  return new DomainError('outcome-unknown', {
    kind: 'unavailable',
    message: {
      ru: 'Связь с хранилищем прервалась, и неизвестно, сохранено ли изменение. Повторите то же действие: дважды оно не запишется.',
      en: 'The connection to the store was lost, and whether the change was saved is not known. Repeat the same action: it will not be recorded twice.',
    },
    cause,
  });
}

/** `incarnation-changed`: the reader's position belongs to another life of the store. */
export function incarnationChanged(expected: string, actual: string): DomainError {
  return new DomainError('incarnation-changed', {
    kind: 'conflict',
    message: {
      ru: 'Хранилище было восстановлено из копии: прежние номера событий больше не действуют. Чтение остановлено, ничего не пропущено. Постройте читаемые таблицы заново.',
      en: 'The store was restored from a copy: earlier positions no longer hold. Reading has stopped, nothing was skipped. Rebuild the read models.',
    },
    details: { expected, actual },
  });
}

/** `position-gap`: a log that must be dense lacks events between what was read and what came next. */
export function positionGap(expected: number, found: number): DomainError {
  return new DomainError('position-gap', {
    kind: 'conflict',
    message: {
      ru: `В журнале не хватает событий: ожидалось ${expected}, пришло ${found}. Чтение остановлено, ничего не пропущено и не потеряно в хранилище. Создайте раздел заново из хранилища.`,
      en: `The log lacks events: ${expected} was expected, ${found} came. Reading has stopped, nothing was skipped, and nothing is lost in the store. Create the topic anew from the store.`,
    },
    details: { expected, found },
  });
}

/** `reader-ahead-of-log`: the reader has seen positions that the log does not have. */
export function readerAheadOfLog(after: number, size: number): DomainError {
  return new DomainError('reader-ahead-of-log', {
    kind: 'conflict',
    message: {
      ru: 'Читатель видел больше событий, чем есть в хранилище. Чтение остановлено, ничего не пропущено. Проверьте хранилище и постройте читаемые таблицы заново.',
      en: 'The reader has seen more events than the store holds. Reading has stopped, nothing was skipped. Check the store and rebuild the read models.',
    },
    details: { after, size },
  });
}
