import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sessionKey } from '../index.js';
import { LASTS_SECONDS, readSignedPerson, signPerson } from './signed-person.js';

const key = Buffer.alloc(32, 1);
const now = new Date('2026-11-24T09:00:00.000Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('The signed choice of a person', () => {
  it('names the person until it is too old', () => {
    const value = signPerson('p-1', now, key);
    expect(readSignedPerson(value, later(LASTS_SECONDS - 1), key)).toBe('p-1');
    expect(readSignedPerson(value, later(LASTS_SECONDS), key)).toBeNull();
  });

  it('names nobody when any part of it was changed or the key is another', () => {
    const [id = '', seconds = '', signature = ''] = signPerson('p-1', now, key).split('.');
    const forged = [
      `p-2.${seconds}.${signature}`,
      `${id}.${Number(seconds) + 1}.${signature}`,
      `${id}.${seconds}.${signature.slice(0, -2)}`,
      `${id}.${seconds}.`,
      `${id}.${seconds}`,
      `${id}.${seconds}.${signature}.x`,
      '',
    ];
    for (const value of forged) expect(readSignedPerson(value, now, key)).toBeNull();
    expect(readSignedPerson([id, seconds, signature].join('.'), now, Buffer.alloc(32, 2))).toBeNull();
  });
});

describe('The session key', () => {
  it('is made once, for its owner only, and found again', () => {
    const dataDir = join(mkdtempSync(join(tmpdir(), 'access-')), 'data');
    const made = sessionKey(dataDir);
    expect(made).toHaveLength(32);
    expect(sessionKey(dataDir)).toEqual(made);
    expect(statSync(join(dataDir, 'session.key')).mode & 0o077).toBe(0);
    expect(readFileSync(join(dataDir, 'session.key'), 'utf8')).toBe(made.toString('hex'));
  });

  it('comes from the configuration when given there, and is refused when short', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'access-'));
    expect(sessionKey(dataDir, 'x'.repeat(32)).toString()).toBe('x'.repeat(32));
    expect(() => sessionKey(dataDir, 'short')).toThrow(/shorter than 32/);
  });
});
