import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonValue } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { decode, encode } from './codec/codec.js';
import { jsonSchema } from './contract-documents.js';
import { EVENT_MESSAGES, eventMessage } from './event-messages.js';
import { emitted } from './pick.js';
import { publicSamples } from './samples.js';

const folder = join(import.meta.dirname, 'fixtures/events');
const files = readdirSync(folder).sort();
const bytesOf = (file: string): Buffer => readFileSync(join(folder, file));
const locked = JSON.parse(readFileSync(join(folder, '../events.lock.json'), 'utf8')) as Record<
  string,
  string
>;

/** The same schema, closed: what it does not name is refused. */
const closed = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  return copy['type'] === 'object' ? { ...copy, additionalProperties: false } : copy;
};
const without = (schema: object, keyword: string): object =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => key !== keyword));

describe('every event that ever went out', () => {
  it.each(files)('%s is the same bytes for ever', (file) => {
    expect(createHash('sha256').update(bytesOf(file)).digest('hex')).toBe(locked[file]);
  });

  it('is locked, and none that was locked is gone', () => {
    expect(Object.keys(locked).sort()).toEqual(files);
  });

  it('is there for every public type', () => {
    const types = new Set(publicSamples().map(({ type }) => type));
    const wanted = EVENT_MESSAGES.filter(({ audience }) => audience === 'public').map(({ type }) => type);
    expect([...types].sort()).toEqual(wanted.sort());
  });

  it.each(files)('%s is still read, and written as it was', (file) => {
    const event = decode(bytesOf(file));
    expect(Buffer.from(encode(event))).toEqual(bytesOf(file));
    const { message } = eventMessage(event.type) ?? {};
    if (message === undefined) throw new Error(`${event.type} is not in the contract any more`);
    expect(emitted(message, event.data as JsonValue)).toEqual(event.data);
  });

  it.each(files)('%s is described by its JSON Schema, member by member', (file) => {
    const event = decode(bytesOf(file));
    const schema = jsonSchema(event.type) ?? {};
    expect(schema).toMatchObject({ $id: event.dataschema });
    const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
    expect(ajv.validate(closed(without(schema, '$id')) as object, event.data)).toBe(true);
    const more = { ...(event.data as object), later: 1 };
    expect(ajv.validate(without(schema, '$id'), more)).toBe(true);
  });
});
