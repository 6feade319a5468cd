import { DomainError, type Message } from '@pobratim/kernel';
import { ConfigurationError } from '@pobratim/service-defaults';

/** A sentence in both languages, Russian first. */
export function bothLanguages(message: Message): string {
  return `${message.ru}\n${message.en}`;
}

/** What to tell the person at the keyboard when a start fails. */
export function wordsFor(error: unknown): string {
  if (error instanceof DomainError) return bothLanguages(error.messages);
  if (error instanceof ConfigurationError) return error.message;
  return bothLanguages({
    ru: `Запуск не удался из-за ошибки в программе. Данные в папке остались как были. Подробности:\n${details(error)}`,
    en: 'The start failed by a defect in the program. The data in the folder are as they were. Details above.',
  });
}

function details(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
