import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { DomainEvent } from '@pobratim/event-sourcing';
import { AGREEMENT_SCHEMAS } from '../agreements/agreement-events.js';
import { IMPORT_SCHEMAS } from '../imports/import-events.js';
import { PARTY_SCHEMAS } from '../parties/party-events.js';
import { PARTNERSHIP_SCHEMAS } from '../partnerships/partnership-events.js';
import { REGISTER_NUMBER_SCHEMAS } from '../register-numbers/register-number-events.js';
import { SOURCE_DOCUMENT_SCHEMAS } from '../source-documents/source-document-events.js';
import { assertConforms, compiledSchema } from './event-schemas.fixture.js';

const src = join(import.meta.dirname, '..');
const text = (...path: readonly string[]): string =>
  readFileSync(join(src, ...path), 'utf8').replaceAll('\r\n', '\n');
const read = (...path: readonly string[]): unknown => JSON.parse(text(...path));

const folders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  agreements: AGREEMENT_SCHEMAS,
  imports: IMPORT_SCHEMAS,
  parties: PARTY_SCHEMAS,
  partnerships: PARTNERSHIP_SCHEMAS,
  'register-numbers': REGISTER_NUMBER_SCHEMAS,
  'source-documents': SOURCE_DOCUMENT_SCHEMAS,
};
const files = Object.keys(folders).flatMap((folder) =>
  readdirSync(join(src, folder, 'schemas')).map((file) => [folder, file] as const),
);
const samples = files.filter(([, file]) => file.endsWith('.sample.json'));
const locked = read('vocabulary', 'schemas.lock.json') as Record<string, string>;

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isLeaf = (node: Node): boolean =>
  'const' in node || ('type' in node && node['type'] !== 'object' && node['type'] !== 'array');

/** Every leaf of a schema with its path. */
const leaves = (value: unknown, path: string): readonly (readonly [string, Node])[] => {
  if (Array.isArray(value)) return value.flatMap((item, at) => leaves(item, `${path}/${at}`));
  if (!isNode(value)) return [];
  if (isLeaf(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}/${key}`));
};

describe('the schemas of events', () => {
  it('exist for every event type, with a sample, and for nothing else', () => {
    const wanted = Object.entries(folders).flatMap(([folder, schemas]) =>
      Object.values(schemas).flatMap((name) =>
        ['sample', 'schema'].map((kind) => `${folder}/${name.replace('/', '.')}.${kind}.json`),
      ),
    );
    expect(files.map((path) => path.join('/')).sort()).toEqual(wanted.sort());
  });

  it.each(files)('%s/%s never changes: another meaning is another version', (folder, file) => {
    const path = `${folder}/${file}`;
    const hash = createHash('sha256')
      .update(text(folder, 'schemas', file))
      .digest('hex');
    expect({ [path]: hash }).toEqual({ [path]: locked[path] });
  });

  it('are locked one by one, and none that was locked is gone', () => {
    expect(Object.keys(locked).sort()).toEqual(files.map((path) => path.join('/')).sort());
  });

  it.each(samples)('%s/%s passes its schema', (folder, file) => {
    const sample = read(folder, 'schemas', file) as DomainEvent;
    expect(file).toBe(`${sample.schema.replace('/', '.')}.sample.json`);
    expect(folders[folder]?.[sample.type]).toBe(sample.schema);
    assertConforms(folder, sample);
    expect(() => {
      assertConforms(folder, { ...sample, data: { ...sample.data, surprise: 1 } });
    }).toThrow(/must NOT have/);
  });

  it.each(files.filter(([, file]) => file.endsWith('.schema.json')))(
    '%s/%s says of every leaf whether it is personal, and its sample keeps private members apart',
    (folder, file) => {
      const schema = read(folder, 'schemas', file) as Node;
      const found = leaves(schema['properties'], '').concat(
        leaves(schema['oneOf'], ''),
        leaves(schema['$defs'], ''),
      );
      expect(found.filter(([, leaf]) => leaf['personal'] === undefined).map(([path]) => path)).toEqual([]);
      const hidden = found
        .filter(([, leaf]) => leaf['personal'] === 'private')
        .map(([path]) => path.slice(1));
      const sample = read(folder, 'schemas', file.replace('schema', 'sample')) as DomainEvent;
      expect(Object.keys(sample.private ?? {})).toEqual(hidden);
      expect(compiledSchema(folder, sample.schema)).toBeInstanceOf(Function);
    },
  );
});
