import { DomainError } from '@pobratim/kernel';
import type { Fault } from './log-check.js';

/** `operator-unnamed`: an act that changes something needs to know whose it is. */
export function operatorUnnamed(): DomainError {
  return new DomainError('operator-unnamed', {
    kind: 'input',
    message: {
      ru: 'Это действие записывается в журнал, а кто его совершает, не сказано. Ничего не изменено. Добавьте --as и имя своей учётной записи.',
      en: 'This act is recorded in the log, and who acts was not said. Nothing was changed. Add --as and the name of your account.',
    },
  });
}

/** `store-not-found`: no address was given, and the data folder holds no database. */
export function storeNotFound(folder: string): DomainError {
  return new DomainError('store-not-found', {
    kind: 'not-found',
    message: {
      ru: `В папке ${folder} базы данных нет. Укажите папку в DATA_DIR, адрес владельца базы в POSTGRES_URL или, если в папке два реестра, добавьте --purpose training или --purpose register.`,
      en: `There is no database in ${folder}. Name the folder in DATA_DIR, the owner's address in POSTGRES_URL, or, when the folder holds two registers, add --purpose training or --purpose register.`,
    },
    details: { folder },
  });
}

/** `store-not-empty`: an archive is only taken in by a store that nothing was ever recorded in. */
export function storeNotEmpty(events: number, commands: number): DomainError {
  return new DomainError('store-not-empty', {
    kind: 'conflict',
    message: {
      ru: `В хранилище уже есть события (${events}) или команды (${commands}). Ничего не изменено. Загрузите архив в новую, пустую базу.`,
      en: `The store already holds events (${events}) or commands (${commands}). Nothing was changed. Import into a new, empty database.`,
    },
    details: { events, commands },
  });
}

/** `another-import-under-way`: this store was begun from another archive. */
export function anotherImportUnderWay(manifest: string): DomainError {
  return new DomainError('another-import-under-way', {
    kind: 'conflict',
    message: {
      ru: `Это хранилище начали заполнять из другого архива (его контрольная сумма ${manifest}). Ничего не изменено. Продолжите с тем архивом или возьмите новую, пустую базу.`,
      en: `This store was begun from another archive (its checksum is ${manifest}). Nothing was changed. Go on with that archive, or take a new, empty database.`,
    },
    details: { manifest },
  });
}

/** `archive-damaged`: what the archive holds is not what its manifest says, or it is cut short. */
export function archiveDamaged(what: string, cause?: unknown): DomainError {
  return new DomainError('archive-damaged', {
    kind: 'conflict',
    message: {
      ru: `Архив повреждён или неполон: ${what}. Ничего не загружено. Возьмите другую копию архива.`,
      en: `The archive is damaged or incomplete: ${what}. Nothing was imported. Take another copy of the archive.`,
    },
    details: { what },
    cause,
  });
}

/** `log-damaged`: the log does not hold what it must; the first fault is named. */
export function logDamaged({ kind, position, found }: Fault): DomainError {
  return new DomainError('log-damaged', {
    kind: 'conflict',
    message: {
      ru: `Журнал повреждён: событие ${position}, ${kind} (${found}). Архив не создан, ничего не изменено. Сохраните копию базы как есть и позовите разработчиков.`,
      en: `The log is damaged: event ${position}, ${kind} (${found}). No archive was made, nothing was changed. Keep a copy of the database as it is and call the developers.`,
    },
    details: { kind, position, found },
  });
}

/** `projection-unknown`: no read model of this name has a checkpoint here. */
export function projectionUnknown(name: string, known: readonly string[]): DomainError {
  return new DomainError('projection-unknown', {
    kind: 'not-found',
    message: {
      ru: `Таблиц «${name}» здесь нет. Ничего не изменено. Есть: ${known.join(', ') || 'никаких'}.`,
      en: `There is no read model «${name}» here. Nothing was changed. There are: ${known.join(', ') || 'none'}.`,
    },
    details: { name },
  });
}

/** `archive-exists`: an earlier archive is never written over. */
export function archiveExists(file: string): DomainError {
  return new DomainError('archive-exists', {
    kind: 'conflict',
    message: {
      ru: `Файл ${file} уже есть. Он не тронут, архив не создан. Назовите другой файл.`,
      en: `The file ${file} is there already. It was not touched, and no archive was made. Name another file.`,
    },
    details: { file },
  });
}
