import {
  isAttributeText,
  isBase64,
  isJsonType,
  isMediaType,
  isTimestamp,
  isUri,
  isUriReference,
} from './grammar.js';
import { refused, type Rule } from './refusal.js';

/** An event in the JSON format: attributes and data on one level. */
export type EventMembers = Readonly<Record<string, unknown>>;

const REQUIRED = ['specversion', 'id', 'source', 'type'];
const NEVER_EMPTY = [...REQUIRED, 'datacontenttype', 'dataschema', 'subject', 'time'];
const DATA = ['data', 'data_base64'];

const GRAMMARS: Readonly<Record<string, readonly [is: (text: string) => boolean, rule: Rule]>> = {
  specversion: [(text) => text === '1.0', 'specversion-unknown'],
  source: [isUriReference, 'source-not-a-uri-reference'],
  dataschema: [isUri, 'dataschema-not-a-uri'],
  datacontenttype: [isMediaType, 'datacontenttype-not-a-media-type'],
  time: [isTimestamp, 'time-not-rfc3339'],
};

/**
 * Checks every rule of CloudEvents 1.0.2 and its JSON format on an event without unset attributes.
 * @throws `cloud-event-refused` naming the first rule that is broken
 */
export function checkRules(event: EventMembers): void {
  for (const name of REQUIRED) if (event[name] === undefined) throw refused('attribute-missing', name);
  for (const [name, value] of Object.entries(event)) if (!DATA.includes(name)) checkAttribute(name, value);
  checkData(event);
}

function checkAttribute(name: string, value: unknown): void {
  if (!/^[a-z0-9]+$/.test(name)) throw refused('attribute-name', name);
  if (typeof value === 'string') checkText(name, value);
  else if (NEVER_EMPTY.includes(name)) throw refused('attribute-type', name);
  else if (typeof value === 'number') checkInteger(name, value);
  else if (typeof value !== 'boolean') throw refused('attribute-type', name);
}

function checkText(name: string, text: string): void {
  if (text === '' && NEVER_EMPTY.includes(name)) throw refused('attribute-empty', name);
  if (!isAttributeText(text)) throw refused('attribute-characters', name);
  const [is, rule] = GRAMMARS[name] ?? [];
  if (is?.(text) === false && rule !== undefined) throw refused(rule, name);
}

function checkInteger(name: string, value: number): void {
  if (!Number.isInteger(value) || Object.is(value, -0)) throw refused('attribute-type', name);
  if (value < -(2 ** 31) || value > 2 ** 31 - 1) throw refused('integer-out-of-range', name);
}

function checkData({ data, data_base64: binary, datacontenttype }: EventMembers): void {
  if (data !== undefined && binary !== undefined) throw refused('data-twice');
  if (binary !== undefined && !(typeof binary === 'string' && isBase64(binary)))
    throw refused('data-not-base64');
  const isText = typeof datacontenttype === 'string' && !isJsonType(datacontenttype);
  if (isText && data !== undefined && typeof data !== 'string') throw refused('data-not-text');
}
