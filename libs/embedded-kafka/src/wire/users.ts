import { pbkdf2Sync, randomBytes } from 'node:crypto';

import { cannotStart } from '../errors.js';
import { FieldWriter } from './bytes.js';
import type { WireConnection } from './connection.js';

const scramSha256 = 1;
const iterations = 8192;

/**
 * Makes the names and passwords of the cluster exactly these: new ones come in, changed ones change, all others go.
 * Only salted hashes travel and are kept (RFC 5802).
 * @param passwords password by name
 */
export async function setUsers(
  wire: WireConnection,
  passwords: Readonly<Record<string, string>>,
): Promise<void> {
  const gone = (await knownUsers(wire)).filter((name) => !Object.hasOwn(passwords, name));
  const body = new FieldWriter().compactLength(gone.length);
  for (const name of gone) body.compactString(name).int8(scramSha256).noTags();
  body.compactLength(Object.keys(passwords).length);
  for (const [name, password] of Object.entries(passwords)) {
    const salt = randomBytes(16);
    body.compactString(name).int8(scramSha256).int32(iterations).compactBytes(salt);
    body.compactBytes(pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256')).noTags();
  }
  const answer = await wire.ask({ api: 51, version: 0, flexible: true, body: body.noTags().done() });
  answer.int32();
  for (let left = answer.compactLength(); left > 0; left--) {
    const name = answer.compactString();
    const error = answer.int16();
    const words = answer.compactString();
    answer.int8();
    if (error !== 0) throw refused(name ?? '', words ?? String(error));
  }
}

async function knownUsers(wire: WireConnection): Promise<string[]> {
  const all = new FieldWriter().compactLength(-1).noTags();
  const answer = await wire.ask({ api: 50, version: 0, flexible: true, body: all.done() });
  answer.int32();
  const error = answer.int16();
  const words = answer.compactString();
  if (error !== 0) throw refused('', words ?? String(error));
  return Array.from({ length: answer.compactLength() }, () => {
    const name = answer.compactString() ?? '';
    answer.int16();
    answer.compactString();
    for (let left = answer.compactLength(); left > 0; left--) {
      answer.int8();
      answer.int32();
      answer.int8();
    }
    answer.int8();
    return name;
  });
}

function refused(name: string, words: string): Error {
  return cannotStart('kafka-refused', {
    ru: `Kafka не приняла имя и пароль${name === '' ? '' : ` «${name}»`}: ${words}. Брокер остановлен, данные на месте. Исправьте имя или пароль.`,
    en: `Kafka refused the name and password${name === '' ? '' : ` "${name}"`}: ${words}. The broker was stopped, the data are as they were. Correct the name or the password.`,
  });
}
