import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The password of the role that the services run as: made at the first start, readable by this user only. It stays
 * the same, so that two programs on one database do not lock each other out.
 * @param folder of the register
 */
export function keptPassword(folder: string): string {
  const file = join(folder, 'services-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, password, { mode: 0o600, flush: true });
  return password;
}
