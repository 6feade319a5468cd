/** Where a letter goes: an address that was looked at, and no string in which a second one could hide. */
export interface Recipient {
  /** Shown beside the address; empty, for a name is personal. */
  readonly name: string;
  readonly address: string;
}

/** One mailbox in ASCII (RFC 5321 §4.1.2, dot-string only): no quotes, comments, routes, spaces, line ends. */
const MAILBOX =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])$/;

/** Whether the text is one plain mailbox and nothing else. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && text.indexOf('@') <= 64 && MAILBOX.test(text);
}

/**
 * The recipient with this address.
 * @throws TypeError for anything but one plain mailbox
 */
export function recipientOf(address: string): Recipient {
  if (!isMailAddress(address)) throw new TypeError('not one plain mail address');
  return { name: '', address };
}
