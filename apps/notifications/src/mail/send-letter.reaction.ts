import { createHash } from 'node:crypto';
import {
  bodyHashOf,
  commandIdOfCause,
  handleCommand,
  loadState,
  type EventStore,
} from '@pobratim/event-sourcing';
import type { Clock } from '@pobratim/kernel';
import { inboxDecider } from '../inbox/inbox-decider.js';
import { inboxIdOf } from '../vocabulary/ids.js';
import { NOTIFICATIONS_ACTOR } from '../vocabulary/service-actor.js';
import { TEMPLATE, wordsOf } from './letter.js';
import { recipientOf } from './mail-address.js';
import { mailDecider, type EndMail } from './mail-decider.js';
import type { Mailer } from './mailer.js';
import type { WaitingLetter } from './outbox.query.js';
import { postageFor } from './postage.js';

/** What letters are sent with. */
export interface PostOffice {
  readonly store: EventStore;
  readonly mailer: Mailer;
  readonly clock: Clock;
  /** Addresses that the administrator has set, by person. */
  readonly directory: ReadonlyMap<string, string>;
  /** Address of the portal, without a slash at its end. */
  readonly portal: string;
  /** Host name of `Message-ID`. */
  readonly host: string;
}

type Ending = EndMail extends infer C ? (C extends EndMail ? Omit<C, 'by'> : never) : never;

/**
 * One attempt at one letter. The log is asked first whether it came to its end already: an outbox that was written
 * anew, after all tables were lost, sends nothing twice. Between the server's answer and our event a crash is
 * possible; then the letter goes out again, under the same `Message-ID`.
 * @returns whether the letter is at its end
 */
export async function sendLetter(office: PostOffice, letter: WaitingLetter): Promise<boolean> {
  const { store, clock, directory, mailer, portal, host } = office;
  const { state } = await loadState(store, mailDecider, `mail-${letter.id}`);
  if (state !== 'OPEN') return true;
  const inbox = await loadState(store, inboxDecider, `inbox-${inboxIdOf(letter.person)}`);
  const postage = postageFor(letter, inbox.state, directory.get(letter.person), clock.now());
  const about = { notification: letter.notification, person: letter.person };
  if (!postage.go) {
    const data = { ...about, why: postage.why, attempts: letter.attempts - 1 };
    return end(office, letter, { type: 'RecordGivenUp', data });
  }
  const { address, language } = postage;
  const { subject, text } = wordsOf(letter.news, language, portal);
  const messageId = `<${letter.id}@${host}>`;
  const preferences = `${portal}/notifications`;
  const delivery = await mailer.send({ messageId, to: recipientOf(address), subject, text, preferences });
  if (delivery.outcome === 'LATER') return false;
  if (delivery.outcome === 'TAKEN') {
    const rendering = createHash('sha256').update(`${subject}\n${text}`).digest('hex');
    const data = { ...about, messageId, language, template: TEMPLATE, rendering };
    return end(office, letter, { type: 'RecordSent', data });
  }
  if (delivery.address) await suppress(store, letter, { address, status: delivery.status });
  return end(office, letter, { type: 'RecordRefused', data: { ...about, status: delivery.status } });
}

async function end(
  { store }: PostOffice,
  { id, notification }: WaitingLetter,
  ending: Ending,
): Promise<true> {
  await handleCommand(
    store,
    mailDecider,
    { ...ending, by: NOTIFICATIONS_ACTOR },
    {
      stream: `mail-${id}`,
      cause: { command: commandIdOfCause('end-letter', id), correlation: notification },
      // Whichever end was recorded first is the end: another one is the same command.
      bodyHash: bodyHashOf({ mail: id }),
    },
  );
  return true;
}

async function suppress(
  store: EventStore,
  { id, person, notification }: WaitingLetter,
  { address, status }: { readonly address: string; readonly status: number },
): Promise<void> {
  const data = { address, mail: id, status };
  await handleCommand(
    store,
    inboxDecider,
    { type: 'SuppressAddress', by: NOTIFICATIONS_ACTOR, data },
    {
      stream: `inbox-${inboxIdOf(person)}`,
      cause: { command: commandIdOfCause('suppress-address', id), correlation: notification },
      bodyHash: bodyHashOf({ mail: id }),
    },
  );
}
