import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SHORTEST = 32;

/**
 * The key that signs the cookie of the chosen person.
 * @param dataDir where a key of this installation is made once, readable by its owner only
 * @param configured the key from the configuration, used instead when given
 * @throws Error when either key is shorter than 32 bytes
 */
export function sessionKey(dataDir: string, configured?: string): Buffer {
  const key = configured === undefined ? keptKey(dataDir) : Buffer.from(configured, 'utf8');
  if (key.length < SHORTEST) throw new Error(`the session key is shorter than ${SHORTEST} bytes`);
  return key;
}

function keptKey(dataDir: string): Buffer {
  const path = join(dataDir, 'session.key');
  if (!existsSync(path)) makeKey(dataDir, path);
  return Buffer.from(readFileSync(path, 'utf8').trim(), 'hex');
}

/** Written aside and linked into place: of two processes that start at once, both read the same whole key. */
function makeKey(dataDir: string, path: string): void {
  mkdirSync(dataDir, { recursive: true });
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, randomBytes(SHORTEST).toString('hex'), { mode: 0o600 });
  try {
    linkSync(aside, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(aside);
  }
}
