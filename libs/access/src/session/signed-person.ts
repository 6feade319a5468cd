import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a choice lasts: a working month. */
export const LASTS_SECONDS = 30 * 24 * 3600;

/**
 * Signs who was chosen and when, so that the cookie cannot be made up: `id.seconds.signature`, HMAC-SHA-256
 * (RFC 2104) in base64url.
 * @param key at least 32 bytes
 */
export function signPerson(personId: string, at: Date, key: Buffer): string {
  const body = `${personId}.${Math.floor(at.getTime() / 1000)}`;
  return `${body}.${signatureOf(body, key).toString('base64url')}`;
}

/** The person a signed value names; null when the signature is not ours or the choice is too old. */
export function readSignedPerson(value: string, at: Date, key: Buffer): string | null {
  const [personId, seconds, signature, ...more] = value.split('.');
  if (personId === undefined || seconds === undefined || signature === undefined || more.length > 0)
    return null;
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(`${personId}.${seconds}`, key);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const age = at.getTime() / 1000 - Number(seconds);
  return age >= -60 && age < LASTS_SECONDS ? personId : null;
}

function signatureOf(body: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(`pobratim-person:${body}`).digest();
}
