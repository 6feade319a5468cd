import type { Recipient } from './mail-address.js';

/** A letter ready to be handed to a server. */
export interface Letter {
  /** `Message-ID` with its angle brackets. */
  readonly messageId: string;
  readonly to: Recipient;
  readonly subject: string;
  readonly text: string;
  /** Where the reader may turn letters off: `List-Unsubscribe` (RFC 2369). */
  readonly preferences: string;
}

/** What the server said. `address`: it refused the recipient, not the letter. */
export type Delivery =
  | { readonly outcome: 'TAKEN' }
  | { readonly outcome: 'REFUSED'; readonly status: number; readonly address: boolean }
  | { readonly outcome: 'LATER'; readonly reason: string };

/** Hands letters to a server. It never throws for what a server may say. */
export interface Mailer {
  send(letter: Letter): Promise<Delivery>;
  close(): void;
}
