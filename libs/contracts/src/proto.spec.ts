import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '../../..');
const home = mkdtempSync(join(tmpdir(), 'contracts-'));
const proto = join(home, 'proto');
const buf = join(root, 'node_modules/@bufbuild/buf/bin/buf');
const party = 'pobratim/registry/party/v1/party_events.proto';

beforeEach(() => {
  rmSync(proto, { recursive: true, force: true });
  cpSync(join(root, 'proto'), proto, { recursive: true });
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

const change = (file: string, from: string, to: string): void => {
  const text = readFileSync(join(proto, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(proto, file), text.replace(from, to));
};
/** What buf says against it; empty when it agrees. */
const objections = (...args: readonly string[]): string =>
  spawnSync(process.execPath, [buf, ...args], { cwd: proto, encoding: 'utf8' }).stdout;
const broken = (): string => objections('breaking', '--against', 'image.binpb');

describe('the contract in proto/', () => {
  it('follows the rules of style, and nothing in it breaks what was accepted', () => {
    expect([objections('lint'), broken()]).toEqual(['', '']);
  });

  it('takes a new field and a new code', () => {
    change(party, 'string alias = 1;', 'string alias = 1;\n  optional string language = 2;');
    expect([objections('lint'), broken()]).toEqual(['', '']);
  });

  it.each([
    ['a field that is renamed', 'string alias = 1;', 'string spelling = 1;'],
    ['a field that is gone', 'string alias = 1;', ''],
    ['a field of another type', 'string alias = 1;', 'repeated string alias = 1;'],
    ['a field with another number', 'string alias = 1;', 'string alias = 2;'],
    ['a message that is renamed', 'message PartyAliasAdded', 'message PartyCalledOtherwise'],
  ])('refuses %s', (_, from, to) => {
    change(party, from, to);
    expect(broken()).toContain(party);
  });

  it('refuses a code without the prefix of its enum', () => {
    const terms = 'pobratim/registry/vocabulary/v1/party_terms.proto';
    change(terms, 'PARTY_SIDE_RU = 1;', 'RU = 1;');
    expect(objections('lint')).toContain('PARTY_SIDE_');
  });
});
