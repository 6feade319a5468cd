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
  const away = databaseAway(error);
  if (away !== null) return bothLanguages(away);
  return bothLanguages({
    ru: `Запуск не удался из-за ошибки в программе. Данные в папке остались как были. Подробности:\n${details(error)}`,
    en: 'The start failed by a defect in the program. The data in the folder are as they were. Details above.',
  });
}

function details(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** System errors, and classes of SQLSTATE (08 connection, 28 who asks, 3D which database), that say: no way in. */
const NO_WAY_IN = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|08...|28...|3D...)$/;

/** What to tell when the database does not answer or does not let us in; only one that was given does that. */
function databaseAway(error: unknown): Message | null {
  if (!(error instanceof Error) || !('code' in error) || !NO_WAY_IN.test(String(error.code))) return null;
  const said = error.message;
  return {
    ru: `База данных из POSTGRES_URL не отвечает или не пускает: ${said}. Ничего не изменено. Проверьте адрес, имя, пароль и запущен ли PostgreSQL, затем повторите запуск.`,
    en: `The database of POSTGRES_URL does not answer or does not let us in: ${said}. Nothing was changed. Check address, name, password and whether PostgreSQL runs, then start again.`,
  };
}
