import { actorOf, type Identity } from '@pobratim/access';
import {
  bodyHashOf,
  commandIdOfKey,
  handleCommand,
  type AppendResult,
  type EventStore,
} from '@pobratim/event-sourcing';
import { DomainError, isDomainError, newId } from '@pobratim/kernel';
import { inboxIdOf } from '../vocabulary/ids.js';
import { inboxDecider, type InboxCommand } from './inbox-decider.js';

/** How somebody's wish about their own inbox reached us. */
export interface Wish {
  readonly identity: Identity;
  /** The `Idempotency-Key`. */
  readonly key: string;
  /** Which door it came through, with what its address names. */
  readonly door: readonly string[];
  readonly body: unknown;
  readonly correlation?: string | undefined;
}

/** A command without its actor, which is whoever asks. */
export type Wanted = InboxCommand extends infer C ? (C extends InboxCommand ? Omit<C, 'by'> : never) : never;

/**
 * Carries out a wish: everybody acts on their own inbox only.
 * @throws what the decider throws; `inbox-busy` (conflict); `command-id-reused` (key-reused)
 */
export async function carryOut(store: EventStore, wish: Wish, wanted: Wanted): Promise<AppendResult> {
  const by = actorOf(wish.identity);
  const { door, body, correlation = newId() } = wish;
  try {
    return await handleCommand(
      store,
      inboxDecider,
      { ...wanted, by },
      {
        stream: `inbox-${inboxIdOf(by.id)}`,
        cause: { command: commandIdOfKey(by.id, wish.key), correlation },
        bodyHash: bodyHashOf({ door, body }),
      },
    );
  } catch (error) {
    if (isDomainError(error, 'revision-conflict')) throw inboxBusy(error);
    throw error;
  }
}

function inboxBusy(cause: DomainError): DomainError {
  return new DomainError('inbox-busy', {
    kind: 'conflict',
    message: {
      ru: 'Ваши уведомления сейчас меняются в другом окне, это действие не записано. Повторите его.',
      en: 'Your notifications are being changed in another window; this was not recorded. Repeat it.',
    },
    cause,
  });
}
