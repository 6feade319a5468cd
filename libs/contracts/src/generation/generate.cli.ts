import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFileRegistry, fromBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { schemaUrl } from '../contract-addresses.js';
import { EVENT_MESSAGES, type EventMessage } from '../event-messages.js';
import { publicSamples } from '../samples.js';
import { TOPICS } from '../topics.js';
import { asyncApi } from './asyncapi.js';
import { dataTypes } from './data-types.js';
import { reachable, type Schema, schemaOf } from './json-schema.js';

// Writes what follows from `proto/` besides code: `generate.mjs` gives the described image and `GENERATED`.
const [image = ''] = process.argv.slice(2);
const folder = process.env['GENERATED'] ?? join(import.meta.dirname, '../__generated__');
const described = createFileRegistry(fromBinary(FileDescriptorSetSchema, readFileSync(image)));

const contracts: readonly EventMessage[] = EVENT_MESSAGES.map((known) => {
  const message = described.getMessage(known.message.typeName);
  if (message === undefined) throw new RangeError(`${known.message.typeName} is not in the image`);
  return { ...known, message };
});
const isPublic = ({ audience }: { readonly audience: string }): boolean => audience === 'public';

const standalone = ({ type, message }: EventMessage): Schema => {
  const ref = (name: string): string => `#/$defs/${name}`;
  const others = [...reachable([message])].filter(([name]) => name !== message.name);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: schemaUrl(type),
    title: message.name,
    ...schemaOf(message, ref),
    ...(others.length > 0 && {
      $defs: Object.fromEntries(others.map(([name, desc]) => [name, schemaOf(desc, ref)])),
    }),
  };
};
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

rmSync(join(folder, 'schemas'), { recursive: true, force: true });
mkdirSync(join(folder, 'schemas'), { recursive: true });
writeFileSync(join(folder, 'data.ts'), dataTypes(contracts));
for (const contract of contracts)
  writeFileSync(join(folder, 'schemas', `${contract.type}.json`), json(standalone(contract)));
const samples = publicSamples();
const document = asyncApi({
  events: contracts.filter(isPublic),
  topics: TOPICS.filter(isPublic),
  sampleOf: (type) => samples.find((sample) => sample.type === type),
});
writeFileSync(join(folder, 'asyncapi.json'), json(document));
