import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeEntry, draftEvents, leafHashOf, NO_PREVIOUS } from '../entry.js';
import type { DomainEvent } from '../events.js';
import { recordedEvent } from '../stored-entry.js';
import { OPERATOR_SCHEMAS, operatorActor } from './operator-events.js';

const folder = join(import.meta.dirname, 'schemas');
const text = (file: string): string => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
const files = readdirSync(folder);
const samples = files.filter((file) => file.endsWith('.sample.json'));
const locked = JSON.parse(readFileSync(join(import.meta.dirname, 'schemas.lock.json'), 'utf8')) as Readonly<
  Record<string, string>
>;
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
ajv.addKeyword({ keyword: 'personal', schemaType: 'string' });

describe('the events of operators', () => {
  it('have a schema and a sample each, and every version that was ever written is still there', () => {
    const wanted = Object.values(OPERATOR_SCHEMAS).flatMap((schema) =>
      ['sample', 'schema'].map((kind) => `${schema.replace('/', '.')}.${kind}.json`),
    );
    expect(files).toEqual(expect.arrayContaining(wanted));
    expect(Object.keys(locked).sort()).toEqual([...files].sort());
  });

  it.each(files)('%s never changes: another meaning is another version', (file) => {
    expect(createHash('sha256').update(text(file)).digest('hex')).toBe(locked[file]);
  });

  it.each(samples)('%s passes its schema, and a surprise does not', (file) => {
    const sample = JSON.parse(text(file)) as DomainEvent;
    const passes = ajv.compile(JSON.parse(text(file.replace('sample', 'schema'))) as object);
    expect(passes(sample.data)).toBe(true);
    expect(passes({ ...sample.data, surprise: 1 })).toBe(false);
    ajv.removeSchema();
  });

  it.each(samples)('%s is stored and read back as it was written', (file) => {
    const sample = JSON.parse(text(file)) as DomainEvent;
    const cause = { command: '0198f0c2-7a00-7000-8000-000000000003', correlation: 'c' };
    const stream = 'operator-0198f0c2-7a00-7000-8000-000000000001';
    const request = {
      stream,
      expected: 'any' as const,
      events: [sample],
      actor: operatorActor('petrova'),
      cause,
    };
    const [draft] = draftEvents({ ...request, bodyHash: '0'.repeat(64) });
    if (draft === undefined) throw new Error('no draft');
    const place = { revision: 0, prev: NO_PREVIOUS, recordedAt: '2026-11-24T12:00:00.000Z' };
    const { entry } = composeEntry(draft, place);
    const read = recordedEvent({ position: 0, entry, leafHash: leafHashOf(entry) }, []);
    expect(read).toMatchObject({ ...sample, actor: { id: 'petrova', role: 'operator' } });
  });
});
