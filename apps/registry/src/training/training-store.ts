import { bodyHashOf, type EventStore } from '@pobratim/event-sourcing';
import { DomainError, idOf } from '@pobratim/kernel';
import type { Wish } from '../commands/wish.js';
import { handOf } from './hands.js';
import { LIFE } from './life.js';

/** The wish of a step of the script: the same in every run. */
export function wishOf(by: Wish['by'], ...step: readonly string[]): Wish {
  return {
    by,
    command: idOf('training', ...step),
    bodyHash: bodyHashOf(step),
    correlation: idOf('training', 'script'),
  };
}

/** The script is done when its last act is in the log. */
export async function isDone(store: EventStore): Promise<boolean> {
  const last = LIFE.reduce((latest, act, at) => ((LIFE[latest]?.at ?? '') < act.at ? at : latest), 0);
  const { command, bodyHash } = wishOf(handOf('REGION'), 'act', String(last));
  return (await store.resultOf(command, bodyHash)) !== null;
}

/**
 * The script writes into an empty store, or goes on in its own.
 * @throws DomainError `store-not-empty` (conflict)
 */
export async function requireOwnOrEmpty(store: EventStore): Promise<void> {
  const { command, bodyHash } = wishOf(handOf('REGION'), 'note');
  if ((await store.head()).size === 0 || (await store.resultOf(command, bodyHash)) !== null) return;
  throw new DomainError('store-not-empty', {
    kind: 'conflict',
    message: {
      ru: 'В хранилище уже есть записи, учебные сведения в него не добавлены. Выберите другую папку в DATA_DIR.',
      en: 'The store holds records already; no training records were added. Choose another folder in DATA_DIR.',
    },
  });
}

/** `store-not-for-training`: a register of one's own never receives invented agreements. */
export function notForTraining(): DomainError {
  return new DomainError('store-not-for-training', {
    kind: 'conflict',
    message: {
      ru: 'Это настоящий реестр, учебные сведения в него не добавлены.',
      en: 'This is a real register; no training records were added.',
    },
  });
}
