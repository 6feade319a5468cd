import {
  handleCommand,
  type AppendResult,
  type Command,
  type Decider,
  type DomainEvent,
  type EventStore,
  type Folded,
} from '@pobratim/event-sourcing';
import { DomainError, isDomainError } from '@pobratim/kernel';
import type { Wish } from './wish.js';

/** Which aggregate a command goes to, and on what promise. */
export interface Target<State = unknown> {
  /** Id of the aggregate. */
  readonly id: string;
  readonly wish: Wish;
  /** The revision an edit was decided on. */
  readonly ifMatch?: number;
  /** The aggregate as it was folded a while ago. */
  readonly folded?: Folded<State>;
}

/**
 * A command to its aggregate. An edit (`ifMatch`) is never retried; another command that met a race is decided once
 * more, and then refused.
 * @throws what the decider throws; `revision-conflict` (stale) for edits, `record-busy` (conflict) for others;
 * `command-id-reused` (key-reused)
 */
export async function carryOut<C extends Command, State, Event extends DomainEvent<string, object>>(
  store: EventStore,
  decider: Decider<C, State, Event>,
  command: C,
  { id, wish, ifMatch, folded }: Target<State>,
): Promise<AppendResult> {
  const context = {
    stream: `${decider.category}-${id}`,
    cause: { command: wish.command, correlation: wish.correlation },
    bodyHash: wish.bodyHash,
    ...(folded === undefined ? {} : { folded }),
  };
  try {
    return await handleCommand(
      store,
      decider,
      command,
      ifMatch === undefined ? context : { ...context, ifMatch },
    );
  } catch (error) {
    if (ifMatch === undefined && isDomainError(error, 'revision-conflict')) throw recordBusy(error);
    throw error;
  }
}

function recordBusy(cause: DomainError): DomainError {
  return new DomainError('record-busy', {
    kind: 'conflict',
    message: {
      ru: 'Запись сейчас меняет кто-то другой, ваше действие не записано. Повторите его.',
      en: 'Somebody else is changing the record now; your action was not recorded. Repeat it.',
    },
    details: cause.details,
    cause,
  });
}
