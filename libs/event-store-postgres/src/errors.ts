import { DomainError } from '@pobratim/kernel';

/** `store-unavailable`: the store did not take the append, and nothing of it was written. */
export function storeUnavailable(cause: unknown): DomainError {
  return new DomainError('store-unavailable', {
    kind: 'unavailable',
    message: {
      ru: 'Хранилище сейчас не принимает изменений. Ничего не сохранено. Повторите через минуту; если не поможет, обратитесь к администратору.',
      en: 'The store takes no changes at the moment. Nothing was saved. Repeat in a minute; if that does not help, ask the operator.',
    },
    cause,
  });
}

/** `store-closed`: this instance of the store was closed. */
export function storeClosed(): DomainError {
  return new DomainError('store-closed', {
    kind: 'unavailable',
    message: {
      ru: 'Программа завершает работу. Ничего не сохранено. Повторите после её запуска.',
      en: 'The program is stopping. Nothing was saved. Repeat when it runs again.',
    },
  });
}

/** `store-schema-unknown`: the tables were made by a newer or an older program. */
export function storeSchemaUnknown(expected: string, found: string): DomainError {
  return new DomainError('store-schema-unknown', {
    kind: 'unavailable',
    message: {
      ru: `Таблицы хранилища имеют версию «${found}», а программа знает «${expected}». Ничего не изменено. Выполните npm run migrate или запустите программу той же версии.`,
      en: `The tables of the store have version «${found}», the program knows «${expected}». Nothing was changed. Run npm run migrate, or start the program of that version.`,
    },
    details: { expected, found },
  });
}

/** `migration-edited`: a migration that was run here no longer has the text it had then. */
export function migrationEdited(migration: string): DomainError {
  return new DomainError('migration-edited', {
    kind: 'unavailable',
    message: {
      ru: `Шаг подготовки базы «${migration}» изменён после того, как был выполнен. Ничего не изменено. Верните файлу прежний текст, а новое внесите следующим шагом.`,
      en: `Migration «${migration}» was edited after it was run. Nothing was changed. Restore the file, and put what is new into a next one.`,
    },
    details: { migration },
  });
}

/** `store-purpose-differs`: a training store is to be used as a register, or the other way round. */
export function storePurposeDiffers(expected: string, found: string): DomainError {
  return new DomainError('store-purpose-differs', {
    kind: 'conflict',
    message: {
      ru: `Хранилище создано как «${found}», а программа запущена для «${expected}». Ничего не изменено. Укажите другую папку данных или другую базу.`,
      en: `The store was made as «${found}», the program was started for «${expected}». Nothing was changed. Name another data folder or another database.`,
    },
    details: { expected, found },
  });
}

/** `incarnation-not-adopted`: the store stands elsewhere than it did: restored, copied or promoted. */
export function incarnationNotAdopted(changed: string): DomainError {
  return new DomainError('incarnation-not-adopted', {
    kind: 'conflict',
    message: {
      ru: `Похоже, хранилище восстановлено из копии или перенесено (изменилось: ${changed}). Запуск остановлен, ничего не изменено. Убедитесь, что прежнее хранилище больше не работает, и примите это командой «npm run store -- adopt --as УЧЁТНАЯ-ЗАПИСЬ».`,
      en: `The store seems to have been restored from a copy or moved (changed: ${changed}). The start was stopped, nothing was changed. Make sure that the former store no longer runs, then adopt this one with «npm run store -- adopt --as ACCOUNT».`,
    },
    details: { changed },
  });
}
