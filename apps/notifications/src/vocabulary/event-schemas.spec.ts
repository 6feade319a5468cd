import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '@pobratim/event-sourcing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { INBOX_SCHEMAS } from '../inbox/inbox-events.js';
import { MAIL_SCHEMAS } from '../mail/mail-events.js';
import { REMINDER_SCHEMAS } from '../reminders/reminder-events.js';

const src = join(import.meta.dirname, '..');
const text = (...path: readonly string[]): string =>
  readFileSync(join(src, ...path), 'utf8').replaceAll('\r\n', '\n');
const read = (...path: readonly string[]): unknown => JSON.parse(text(...path));

const folders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  inbox: INBOX_SCHEMAS,
  mail: MAIL_SCHEMAS,
  reminders: REMINDER_SCHEMAS,
};
const files = Object.keys(folders).flatMap((folder) =>
  readdirSync(join(src, folder, 'schemas')).map((file) => [folder, file] as const),
);
const samples = files.filter(([, file]) => file.endsWith('.sample.json'));
const locked = read('vocabulary', 'schemas.lock.json') as Readonly<Record<string, string>>;
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
ajv.addVocabulary([
  { keyword: 'personal', schemaType: 'string', metaSchema: { enum: ['none', 'official', 'private'] } },
]);

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const isLeaf = (node: Node): boolean => 'type' in node && !['object', 'array'].includes(String(node['type']));
const leaves = (value: unknown, path: string): readonly (readonly [string, Node])[] => {
  if (!isNode(value)) return [];
  if (isLeaf(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}/${key}`));
};

describe('the schemas of events', () => {
  it('exist for every event type, with a sample, and none that was ever written is gone', () => {
    const wanted = Object.entries(folders).flatMap(([folder, schemas]) =>
      Object.values(schemas).flatMap((name) =>
        ['sample', 'schema'].map((kind) => `${folder}/${name.replace('/', '.')}.${kind}.json`),
      ),
    );
    const found = files.map((path) => path.join('/')).sort();
    expect(found).toEqual(wanted.sort());
    expect(Object.keys(locked).sort()).toEqual(found);
  });

  it.each(files)('%s/%s never changes: another meaning is another version', (folder, file) => {
    const hash = createHash('sha256')
      .update(text(folder, 'schemas', file))
      .digest('hex');
    expect(hash).toBe(locked[`${folder}/${file}`]);
  });

  it.each(samples)('%s/%s passes its schema, and a surprise does not', (folder, file) => {
    const sample = read(folder, 'schemas', file) as DomainEvent;
    const passes = ajv.compile(read(folder, 'schemas', file.replace('sample', 'schema')) as object);
    expect(folders[folder]?.[sample.type]).toBe(sample.schema);
    expect(passes({ ...sample.data, ...sample.private })).toBe(true);
    expect(passes({ ...sample.data, ...sample.private, surprise: 1 })).toBe(false);
  });

  it.each(samples)(
    '%s/%s: every leaf says whether it is personal, private members stand apart',
    (folder, file) => {
      const schema = read(folder, 'schemas', file.replace('sample', 'schema')) as Node;
      const found = leaves(schema['properties'], '');
      expect(found.filter(([, leaf]) => leaf['personal'] === undefined)).toEqual([]);
      const hidden = found
        .filter(([, leaf]) => leaf['personal'] === 'private')
        .map(([path]) => path.slice(1));
      const sample = read(folder, 'schemas', file) as DomainEvent;
      expect(Object.keys(sample.private ?? {})).toEqual(hidden);
    },
  );
});
