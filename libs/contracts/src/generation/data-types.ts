import { type DescEnum, type DescField, type DescMessage, ScalarType } from '@bufbuild/protobuf';
import type { EventMessage } from '../event-messages.js';
import { isAlwaysThere, reachable, sentence } from './json-schema.js';

const comment = (text: string, indent = ''): string => (text === '' ? '' : `${indent}/** ${text} */\n`);

const SCALARS: { readonly [S in ScalarType]?: string } = {
  [ScalarType.STRING]: 'string',
  [ScalarType.BOOL]: 'boolean',
  [ScalarType.INT32]: 'number',
  [ScalarType.INT64]: 'string',
};

const typeOf = (field: DescField): string => {
  const item = (field.message ?? field.enum)?.name ?? SCALARS[field.scalar ?? ScalarType.STRING] ?? 'never';
  return field.fieldKind === 'list' ? `readonly ${item}[]` : item;
};

const member = (field: DescField): string =>
  `${comment(sentence(field), '  ')}  readonly ${field.jsonName}${isAlwaysThere(field) ? '' : '?'}: ${typeOf(field)};\n`;

const interfaceOf = (message: DescMessage): string =>
  message.fields.length === 0
    ? `${comment(sentence(message))}export type ${message.name} = Readonly<Record<string, never>>;\n`
    : `${comment(sentence(message))}export interface ${message.name} {\n${message.fields.map(member).join('')}}\n`;

const unionOf = (codes: DescEnum): string =>
  `${comment(sentence(codes))}export type ${codes.name} =\n${codes.values.map(({ name }) => `  | '${name}'`).join('\n')};\n`;

/** The data of every event as TypeScript sees the JSON that we write: what is always there is not optional. */
export function dataTypes(contracts: readonly EventMessage[]): string {
  const all = [...reachable(contracts.map(({ message }) => message)).values()];
  const types = all.map((desc) => (desc.kind === 'message' ? interfaceOf(desc) : unionOf(desc)));
  const byType = contracts.map(({ type, message }) => `  '${type}': ${message.name};\n`);
  return [
    '// Generated from proto/. Do not edit.\n',
    ...types,
    `/** The data of each type of event. */\nexport interface EventData {\n${byType.join('')}}\n`,
  ].join('\n');
}
