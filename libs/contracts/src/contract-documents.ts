import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventMessage } from './event-messages.js';

const folder = join(import.meta.dirname, '__generated__');
const read = (...path: readonly string[]): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(join(folder, ...path), 'utf8')) as Readonly<Record<string, unknown>>;

/** The AsyncAPI 3.0 document of the public topics. */
export function asyncApiDocument(): Readonly<Record<string, unknown>> {
  return read('asyncapi.json');
}

/** The JSON Schema (2020-12) of the data of a type, as ProtoJSON writes it; `undefined` for an unknown type. */
export function jsonSchema(type: string): Readonly<Record<string, unknown>> | undefined {
  return eventMessage(type) === undefined ? undefined : read('schemas', `${type}.json`);
}
