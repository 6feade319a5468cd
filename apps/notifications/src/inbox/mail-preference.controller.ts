import { CurrentIdentity, type Identity } from '@pobratim/access';
import { loadState } from '@pobratim/event-sourcing';
import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { Answers, IdempotencyKey } from '@pobratim/service-defaults';
import { MailPreference, MailState } from '../shapes/mutes.js';
import { InboxWritten } from '../shapes/primitives.js';
import { inboxIdOf } from '../vocabulary/ids.js';
import { INBOX_FOUNDATION, wished, type InboxFoundation } from './doors.adapter.js';
import { inboxDecider } from './inbox-decider.js';

/** What the register can do about letters. */
export interface LetterOffer {
  /** Addresses that the administrator has set, by person; `null` where no letters are sent at all. */
  readonly directory: ReadonlyMap<string, string> | null;
}

/** The token under which Nest gives the {@link LetterOffer}. */
export const LETTER_OFFER = Symbol('LetterOffer');

/** Whether, about what and where to somebody wants letters. */
@Controller('api/notifications/v1/mail-preference')
export class MailPreferenceController {
  constructor(
    @Inject(INBOX_FOUNDATION) private readonly foundation: InboxFoundation,
    @Inject(LETTER_OFFER) private readonly offer: LetterOffer,
  ) {}

  @Get()
  @Answers(200, MailState, 'The own wish about letters')
  async own(@CurrentIdentity() { person }: Identity): Promise<MailState> {
    // From the log itself: addresses are kept nowhere else, and what was said last is always there.
    const stream = `inbox-${inboxIdOf(person.id)}`;
    const { mail, suppressed } = (await loadState(this.foundation.store, inboxDecider, stream)).state;
    const set = this.offer.directory?.get(person.id);
    const address = mail?.address ?? null;
    return {
      kinds: [...(mail?.kinds ?? [])],
      language: mail?.language ?? 'ru',
      address,
      fromDirectory: set !== undefined,
      refused: suppressed !== null && suppressed === (address ?? set),
      offered: this.offer.directory !== null,
    };
  }

  @Put()
  @Answers(200, InboxWritten, 'Kept')
  set(
    @Body({ schema: MailPreference }) body: MailPreference,
    @CurrentIdentity() identity: Identity,
    @IdempotencyKey() key: string,
  ): Promise<InboxWritten> {
    const knock = { identity, key, door: ['mail-preference'], body };
    return wished(this.foundation, knock, { type: 'SetMailPreference', data: body });
  }
}
