import { DomainError } from '@pobratim/kernel';

/** A topic holds positions that the store does not have: the store was restored from a backup. */
export function topicAhead(
  topic: string,
  found: { readonly position: number; readonly size: number },
): DomainError {
  return new DomainError('topic-ahead-of-store', {
    kind: 'conflict',
    message: {
      ru: `В теме ${topic} уже есть позиция ${found.position}, а в журнале реестра только ${found.size} событий: похоже, журнал восстановлен из копии. Ничего не отправлено, реестр принимает команды. Удалите темы и запустите ретранслятор: он наполнит их заново.`,
      en: `Topic ${topic} already holds position ${found.position}, while the register's log has ${found.size} events only: it seems to be restored from a backup. Nothing was sent; the register goes on accepting commands. Delete the topics and start the relay: it fills them anew.`,
    },
    details: { topic, ...found },
  });
}

/** A topic was written from another life of the store. */
export function topicOfAnother(
  topic: string,
  found: { readonly theirs: string; readonly ours: string },
): DomainError {
  return new DomainError('topic-of-another-incarnation', {
    kind: 'conflict',
    message: {
      ru: `Тема ${topic} наполнена из другой жизни журнала (${found.theirs}, сейчас ${found.ours}). Ничего не отправлено, реестр принимает команды. Удалите темы и запустите ретранслятор: он наполнит их заново.`,
      en: `Topic ${topic} was filled from another life of the log (${found.theirs}, now ${found.ours}). Nothing was sent; the register goes on accepting commands. Delete the topics and start the relay: it fills them anew.`,
    },
    details: { topic, ...found },
  });
}

/** Another relay has taken over. */
export function fenced(epoch: number): DomainError {
  return new DomainError('relay-fenced', {
    kind: 'conflict',
    message: {
      ru: 'Работу принял другой ретранслятор. Этот больше ничего не отправляет и ждёт своей очереди.',
      en: 'Another relay has taken over. This one sends nothing more and waits for its turn.',
    },
    details: { epoch },
  });
}

/** Whether an error means that nothing may be sent until an operator has acted. */
export function isRefusal(error: unknown): error is DomainError {
  return (
    error instanceof DomainError &&
    ['topic-ahead-of-store', 'topic-of-another-incarnation'].includes(error.code)
  );
}
