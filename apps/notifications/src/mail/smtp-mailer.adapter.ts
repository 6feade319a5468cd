import { createTransport } from 'nodemailer';
import type { Delivery, Letter, Mailer } from './mailer.js';

/** Where letters are handed over. */
export interface SmtpPlace {
  /** `smtps://user:password@mail.example.org:465`, or `smtp://…`, which must offer STARTTLS. */
  readonly url: string;
  /** Sender, one plain address. */
  readonly from: string;
  /** A certificate authority besides the usual ones, PEM. */
  readonly authority?: string | undefined;
}

/** How long a server may keep silent, in milliseconds. */
const PATIENCE = 30_000;

/** A mailer over SMTP (RFC 5321), always under TLS with a verified certificate (RFC 8314, RFC 3207). */
export class SmtpMailer implements Mailer {
  readonly #transport;
  readonly #from: string;

  constructor({ url, from, authority }: SmtpPlace) {
    const { protocol, hostname, port, username, password } = new URL(url);
    const secure = protocol === 'smtps:';
    this.#from = from;
    this.#transport = createTransport({
      host: hostname,
      port: port === '' ? (secure ? 465 : 587) : Number(port),
      secure,
      requireTLS: !secure,
      ...(username === ''
        ? {}
        : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
      tls: authority === undefined ? {} : { ca: authority },
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
      socketTimeout: PATIENCE,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send({ messageId, to, subject, text, preferences }: Letter): Promise<Delivery> {
    try {
      await this.#transport.sendMail({
        from: { name: '', address: this.#from },
        // Objects, never text: in a text a second recipient could hide.
        to: [{ name: to.name, address: to.address }],
        messageId,
        subject,
        text,
        list: { unsubscribe: { url: preferences, comment: '' } },
        // No answer from machines (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { outcome: 'TAKEN' };
    } catch (error) {
      return deliveryOf(error);
    }
  }

  close(): void {
    this.#transport.close();
  }
}

/** Only what a server says for good about the recipient or the letter is its end; all else may pass. */
function deliveryOf(error: unknown): Delivery {
  const { responseCode, command, code } = error as {
    readonly responseCode?: number;
    readonly command?: string;
    readonly code?: string;
  };
  const address = command === 'RCPT TO';
  if (responseCode !== undefined && responseCode >= 500 && (address || command === 'DATA')) {
    return { outcome: 'REFUSED', status: Math.min(responseCode, 599), address };
  }
  return { outcome: 'LATER', reason: [code, command, responseCode].filter(Boolean).join(' ') };
}
