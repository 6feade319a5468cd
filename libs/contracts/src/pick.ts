import {
  fromJson,
  type DescEnum,
  type DescField,
  type DescMessage,
  type JsonValue,
  ScalarType,
  toJson,
} from '@bufbuild/protobuf';

type Members = Readonly<Record<string, unknown>>;

/**
 * The ProtoJSON of a message, picked from plain values by the message's own field names: what the message does not
 * name is left behind, `null` is absent, codes get the prefix of their enum, 64-bit integers become strings.
 * @throws when a value does not fit its field
 */
export function pick(message: DescMessage, values: Members): JsonValue {
  const picked = membersOf(message, values);
  return emitted(message, picked);
}

/**
 * ProtoJSON as we always write it: checked against the message, scalars that are not optional always present.
 * @param options `isStrict` refuses members that the message does not know; otherwise they are dropped
 */
export function emitted(message: DescMessage, json: JsonValue, options = { isStrict: true }): JsonValue {
  return toJson(message, fromJson(message, json, { ignoreUnknownFields: !options.isStrict }), {
    alwaysEmitImplicit: true,
  });
}

function membersOf(message: DescMessage, values: Members): { [member: string]: JsonValue } {
  const members: { [member: string]: JsonValue } = {};
  for (const field of message.fields) {
    const value = values[field.localName];
    if (value !== undefined && value !== null) members[field.jsonName] = fieldOf(field, value);
  }
  return members;
}

function fieldOf(field: DescField, value: unknown): JsonValue {
  if (field.fieldKind === 'list') return (value as readonly unknown[]).map((item) => itemOf(field, item));
  return itemOf(field, value);
}

function itemOf(field: DescField, value: unknown): JsonValue {
  if (field.enum !== undefined) return nameOf(field.enum, String(value));
  if (field.message !== undefined) return membersOf(field.message, value as Members);
  return field.scalar === ScalarType.INT64 ? String(value) : (value as JsonValue);
}

/** `LEGAL_STATUS_SUSPENDED` of `SUSPENDED`. */
function nameOf(codes: DescEnum, code: string): string {
  return `${codes.sharedPrefix ?? ''}${code}`.toUpperCase();
}
