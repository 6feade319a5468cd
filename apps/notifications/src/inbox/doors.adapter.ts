import { currentCorrelation } from '@pobratim/service-defaults';
import type { Identity } from '@pobratim/access';
import type { EventStore } from '@pobratim/event-sourcing';
import { DomainError, type Clock } from '@pobratim/kernel';
import type { InboxWritten } from '../shapes/primitives.js';
import { carryOut, type Wanted } from './wish.js';

/** What the doors of an inbox stand on. */
export interface InboxFoundation {
  readonly store: EventStore;
  readonly clock: Clock;
}

/** The token under which Nest gives the {@link InboxFoundation}. */
export const INBOX_FOUNDATION = Symbol('InboxFoundation');

/** For how long something new counts as unread, in days. */
const UNREAD_DAYS = 90;

/** Since when what was raised counts as unread, RFC 3339. */
export function unreadSince(clock: Clock): string {
  return new Date(clock.now().getTime() - UNREAD_DAYS * 86_400_000).toISOString();
}

/** Who knocks, and with what. */
export interface Knock {
  readonly identity: Identity;
  readonly key: string;
  readonly door: readonly string[];
  readonly body?: unknown;
}

/** A wish about one's own inbox, carried out. */
export async function wished(
  { store }: InboxFoundation,
  { identity, key, door, body = null }: Knock,
  wanted: Wanted,
): Promise<InboxWritten> {
  const correlation = currentCorrelation()?.correlationId;
  const { position, recordedAt } = await carryOut(store, { identity, key, door, body, correlation }, wanted);
  return { position, recordedAt };
}

/** The refusal of what is not there, or not for this person. */
export function notFound(code: 'notification-unknown' | 'record-unknown'): DomainError {
  return new DomainError(code, {
    kind: 'not-found',
    message:
      code === 'notification-unknown'
        ? {
            ru: 'Такого уведомления среди ваших нет, ничего не записано. Откройте список заново.',
            en: 'There is no such notification among yours; nothing was recorded. Open the list again.',
          }
        : {
            ru: 'Такой записи среди записей вашего ведомства и территории нет, ничего не записано.',
            en: 'There is no such record among those of your office and territory; nothing was recorded.',
          },
  });
}
