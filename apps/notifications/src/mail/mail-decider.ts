import type { Command, Decider } from '@pobratim/event-sourcing';
import {
  MAIL_SCHEMAS,
  type MailEvent,
  type MailGivenUpData,
  type MailRefusedData,
  type MailSentData,
} from './mail-events.js';

/** What became of a letter. */
export type EndMail =
  | Command<'RecordSent', MailSentData>
  | Command<'RecordRefused', MailRefusedData>
  | Command<'RecordGivenUp', MailGivenUpData>;

/** Still to be sent, or at its end. */
export type MailState = 'OPEN' | MailEvent['type'];

function endOf(command: EndMail): MailEvent {
  switch (command.type) {
    case 'RecordSent':
      return { type: 'MailSent', schema: MAIL_SCHEMAS.MailSent, data: command.data };
    case 'RecordRefused':
      return { type: 'MailRefused', schema: MAIL_SCHEMAS.MailRefused, data: command.data };
    case 'RecordGivenUp':
      return { type: 'MailGivenUp', schema: MAIL_SCHEMAS.MailGivenUp, data: command.data };
  }
}

/** A letter: it comes to one end, and whatever comes after that changes nothing. */
export const mailDecider: Decider<EndMail, MailState, MailEvent> = {
  category: 'mail',
  initial: 'OPEN',
  decide: (command, state) => (state === 'OPEN' ? [endOf(command)] : []),
  evolve: (_, { type }) => type,
};
