import type { Identity } from '@pobratim/access';
import { kindsFor } from '../records/may-import.js';
import { ownCode } from '../records/scope.js';
import { inboxIdOf } from '../vocabulary/ids.js';
import type { Kind } from '../vocabulary/kinds.js';

/** Who asks, as a question to the database is narrowed by it: the scope of every answer. */
export interface Reader {
  readonly inbox: string;
  readonly person: string;
  readonly office: string;
  /** Own region or municipality as it stands in scopes; `null` for who has none. */
  readonly own: string | null;
  readonly kinds: readonly Kind[];
}

/** The reader that an identity is. */
export function readerOf(identity: Identity): Reader {
  const { person, office } = identity;
  return {
    inbox: inboxIdOf(person.id),
    person: person.id,
    office: office.id,
    own: ownCode(identity),
    kinds: kindsFor(identity),
  };
}
