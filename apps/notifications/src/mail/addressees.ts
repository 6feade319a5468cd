import { kindsFor } from '../records/may-import.js';
import { ownCode } from '../records/scope.js';
import type { Kind, Language } from '../vocabulary/kinds.js';
import type { Identity, Role } from '@pobratim/access';

/** Somebody who wants letters about some kinds of notification. */
export interface MailWish {
  readonly person: string;
  readonly language: Language;
  readonly office: string;
  readonly territory: string | null;
  readonly role: string;
  readonly muted: boolean;
}

/** What a notification is to those who may get a letter of it. */
export interface Addressed {
  readonly kind: Kind;
  readonly office: string;
  readonly scope: readonly string[];
  readonly actor: string | null;
}

/** Whether the letter is for this person: the same rule as in the inbox, for one person instead of one question. */
export function isFor({ kind, office, scope, actor }: Addressed, wish: MailWish): boolean {
  const reader: Pick<Identity, 'role' | 'territory'> = { role: wish.role as Role, territory: wish.territory };
  if (wish.muted || !kindsFor(reader).includes(kind)) return false;
  if (kind === 'RECORD_CHANGED' && actor === wish.person) return false;
  const own = ownCode(reader);
  return office === wish.office || (own !== null && scope.includes(own));
}
