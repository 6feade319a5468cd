import { type DescEnum, type DescField, type DescMessage, ScalarType } from '@bufbuild/protobuf';
import { getComments } from '@bufbuild/protoplugin';

/** A JSON Schema, or a part of one. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

type Described = DescMessage | DescEnum;

/** What is said of something in `proto/`, as one line of text. */
export function sentence(desc: Parameters<typeof getComments>[0]): string {
  const { leading, trailing } = getComments(desc);
  return (leading ?? trailing ?? '')
    .trim()
    .split(/\s*\n\s*/)
    .join(' ');
}

/** Beside a `$ref` older readers of JSON Schema see nothing, so it goes one level down. */
const described = (desc: Parameters<typeof getComments>[0], schema: Schema): Schema => {
  const description = sentence(desc);
  if (description === '') return schema;
  return '$ref' in schema ? { description, allOf: [schema] } : { description, ...schema };
};

/** Whether ProtoJSON as we write it always has the member: everything but messages, oneofs and `optional`. */
export function isAlwaysThere(field: DescField): boolean {
  if (field.fieldKind === 'list') return true;
  if (field.oneof !== undefined || field.fieldKind === 'message') return false;
  return !field.proto.proto3Optional;
}

const SCALARS: { readonly [S in ScalarType]?: Schema } = {
  [ScalarType.STRING]: { type: 'string' },
  [ScalarType.BOOL]: { type: 'boolean' },
  [ScalarType.INT32]: { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  [ScalarType.INT64]: { type: 'string', pattern: '^(0|-?[1-9][0-9]{0,18})$' },
};

function scalar(type: ScalarType): Schema {
  const schema = SCALARS[type];
  if (schema === undefined) throw new RangeError(`no JSON Schema for ${ScalarType[type]}`);
  return schema;
}

/** @param ref where a schema with this name stands in the document */
function fieldSchema(field: DescField, ref: (name: string) => string): Schema {
  const target = field.message ?? field.enum;
  const item = target === undefined ? scalar(field.scalar ?? ScalarType.STRING) : { $ref: ref(target.name) };
  return described(field, field.fieldKind === 'list' ? { type: 'array', items: item } : item);
}

/**
 * The JSON Schema of a message as ProtoJSON writes it: member names in camel case, codes as strings, 64-bit integers as
 * strings. Open to members that a later version adds.
 */
export function messageSchema(message: DescMessage, ref: (name: string) => string): Schema {
  const required = message.fields.filter(isAlwaysThere).map(({ jsonName }) => jsonName);
  return described(message, {
    type: 'object',
    properties: Object.fromEntries(message.fields.map((field) => [field.jsonName, fieldSchema(field, ref)])),
    ...(required.length > 0 && { required }),
    ...atMostOne(message),
  });
}

/** Of a oneof at most one member is there. */
function atMostOne({ oneofs }: DescMessage): Schema {
  const choices = oneofs.map(({ fields }) => {
    const each = fields.map(({ jsonName }) => ({ required: [jsonName] }));
    return { oneOf: [...each, { not: { anyOf: each } }] };
  });
  return choices.length === 0 ? {} : { allOf: choices };
}

function enumSchema(codes: DescEnum): Schema {
  return described(codes, { type: 'string', enum: codes.values.map(({ name }) => name) });
}

/** A message or a list of codes as a schema. */
export function schemaOf(desc: Described, ref: (name: string) => string): Schema {
  return desc.kind === 'message' ? messageSchema(desc, ref) : enumSchema(desc);
}

/** Everything that messages speak of, themselves included, each once, by name. */
export function reachable(messages: readonly DescMessage[]): ReadonlyMap<string, Described> {
  const found = new Map<string, Described>();
  const visit = (desc: Described): void => {
    const known = found.get(desc.name);
    if (known !== undefined && known.typeName !== desc.typeName)
      throw new RangeError(`${known.typeName} and ${desc.typeName} bear one name`);
    if (known !== undefined) return;
    found.set(desc.name, desc);
    if (desc.kind === 'message')
      for (const { message, enum: codes } of desc.fields) {
        const target = message ?? codes;
        if (target !== undefined) visit(target);
      }
  };
  messages.forEach(visit);
  return found;
}
