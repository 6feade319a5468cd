import type { Inbox } from '../inbox/inbox.js';
import { isRead } from '../inbox/inbox.js';
import type { Kind, Language } from '../vocabulary/kinds.js';
import { isMailAddress } from './mail-address.js';
import type { GivenUp } from './mail-events.js';
import { LONGEST_WAIT } from './retry.js';

/** A letter as it waits. */
export interface Waiting {
  readonly notification: string;
  readonly position: number;
  readonly news: { readonly kind: Kind };
  readonly raisedAt: string;
  /** This attempt included. */
  readonly attempts: number;
}

/** Whether a letter may go, and where to. */
export type Postage =
  | { readonly go: true; readonly address: string; readonly language: Language }
  | { readonly go: false; readonly why: GivenUp };

const stays = (why: GivenUp): Postage => ({ go: false, why });

/**
 * Decides at the moment of sending, by what the person wants now: what was read or muted meanwhile is not written.
 * @param directory the address that the administrator has set for the person
 */
export function postageFor(letter: Waiting, inbox: Inbox, directory: string | undefined, now: Date): Postage {
  const { mail, suppressed, mutedKinds } = inbox;
  const { kind } = letter.news;
  if (mail?.kinds.includes(kind) !== true || mutedKinds.has(kind)) return stays('NOT_WANTED');
  if (isRead(inbox, letter.notification, letter.position)) return stays('NOT_WANTED');
  if (now.getTime() - Date.parse(letter.raisedAt) > LONGEST_WAIT) {
    return stays(letter.attempts > 1 ? 'SERVER_AWAY' : 'TOO_OLD');
  }
  const address = mail.address ?? directory;
  if (address === undefined || !isMailAddress(address)) return stays('NO_ADDRESS');
  if (address === suppressed) return stays('ADDRESS_SUPPRESSED');
  return { go: true, address, language: mail.language };
}
