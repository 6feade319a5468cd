import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ConfigurationError, readConfig } from '../index.js';

const schema = z.strictObject({
  PORT: z.coerce.number().int().max(65_535).default(3000).describe('порт сервера · port of the server'),
  MODE: z.enum(['training', 'own']).default('training'),
  SESSION_KEY: z.string().min(32),
});

const key = 'k'.repeat(32);

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(schema, environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

describe('The configuration', () => {
  it('is read once, with defaults, and cannot be changed', () => {
    const config = readConfig(schema, { SESSION_KEY: key, PORT: '8080', HOME: '/root', MODE: '' });
    expect(config).toEqual({ PORT: 8080, MODE: 'training', SESSION_KEY: key });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('names every bad variable at once with what is expected, and shows no value', () => {
    const problems = problemsOf({ PORT: '99999', MODE: 'demo', SESSION_KEY: 'short-secret' });
    expect(problems.map((line) => line.split(':')[0])).toEqual(['PORT', 'MODE', 'SESSION_KEY']);
    expect(problems[0]).toContain('не больше 65535');
    expect(problems[0]).toContain('порт сервера');
    expect(problems[1]).toContain('training, own');
    expect(problems.join()).not.toMatch(/short-secret|99999|demo/);
  });

  it('takes a secret from the file its _FILE variable names, without the last line end', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'key');
    writeFileSync(file, `${key}\n`);
    expect(readConfig(schema, { SESSION_KEY_FILE: file }).SESSION_KEY).toBe(key);
    expect(problemsOf({ SESSION_KEY_FILE: file, SESSION_KEY: key })[0]).toMatch(/^SESSION_KEY: заданы и/);
    expect(problemsOf({ SESSION_KEY_FILE: `${file}-absent` })[0]).toMatch(
      /^SESSION_KEY_FILE: файл не читается/,
    );
  });
});
