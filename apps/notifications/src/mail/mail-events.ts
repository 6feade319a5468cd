import type { DomainEvent } from '@pobratim/event-sourcing';
import type { Language } from '../vocabulary/kinds.js';

/** Schema names of what became of a letter. */
export const MAIL_SCHEMAS = {
  MailSent: 'mail-sent/1',
  MailRefused: 'mail-refused/1',
  MailGivenUp: 'mail-given-up/1',
} as const;

/** Why a letter was not sent, when no server refused it. */
export const GIVEN_UP = ['NO_ADDRESS', 'ADDRESS_SUPPRESSED', 'NOT_WANTED', 'TOO_OLD', 'SERVER_AWAY'] as const;
export type GivenUp = (typeof GIVEN_UP)[number];

interface Letter {
  readonly notification: string;
  /** Pseudonymous id of the recipient; the address is nowhere in the log but in private members of the inbox. */
  readonly person: string;
}

/** A server took the letter over. */
export interface MailSentData extends Letter {
  /** `Message-ID` of the letter (RFC 5322 §3.6.4), the same however often it was tried. */
  readonly messageId: string;
  readonly language: Language;
  /** Name and version of the wording. */
  readonly template: string;
  /** SHA-256 of subject and text as sent, joined by a line feed. */
  readonly rendering: string;
}

/** A server refused the letter for good, with this SMTP reply code. */
export interface MailRefusedData extends Letter {
  readonly status: number;
}

/** The letter will not be tried again. */
export interface MailGivenUpData extends Letter {
  readonly why: GivenUp;
  readonly attempts: number;
}

export type MailSent = DomainEvent<'MailSent', MailSentData>;
export type MailRefused = DomainEvent<'MailRefused', MailRefusedData>;
export type MailGivenUp = DomainEvent<'MailGivenUp', MailGivenUpData>;

/** The end of a letter: each has exactly one. */
export type MailEvent = MailSent | MailRefused | MailGivenUp;
