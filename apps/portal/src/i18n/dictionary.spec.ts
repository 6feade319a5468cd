import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { en } from './en/index.js';
import { ru } from './ru/index.js';

type Words = { readonly [name: string]: string | readonly string[] | Words };

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Every key of a dictionary, plural forms as one. */
function keysOf(words: Words, path = ''): string[] {
  return Object.entries(words).flatMap(([name, value]) => {
    const key = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'string') return [key.replace(PLURAL, '')];
    return value instanceof Array ? value.map((_, index) => `${key}.${index}`) : keysOf(value, key);
  });
}

const inRussian = new Set(keysOf(ru));

describe('The dictionary', () => {
  it('says in English everything it says in Russian, and nothing else', () => {
    expect(new Set(keysOf(en))).toEqual(inRussian);
  });

  it('knows every word that the screens ask for by name', () => {
    const source = resolve(import.meta.dirname, '..');
    const asked = globSync('{app,features,frame,shared}/**/*.{ts,tsx}', { cwd: source })
      .filter((file) => !file.endsWith('.spec.ts'))
      .flatMap((file) => [...readFileSync(resolve(source, file), 'utf8').matchAll(/\bt\(\s*'([\w.]+)'/g)])
      .map(([, key]) => key ?? '');
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !inRussian.has(key))).toEqual([]);
  });

  it('has the four Russian forms wherever it counts', () => {
    const forms = Object.values(ru).flatMap((part) => Object.keys(part).filter((name) => PLURAL.test(name)));
    const bases = [...new Set(forms.map((name) => name.replace(PLURAL, '')))];
    const lacking = bases.filter(
      (base) => !['one', 'few', 'many', 'other'].every((form) => forms.includes(`${base}_${form}`)),
    );
    expect(lacking).toEqual([]);
  });
});
