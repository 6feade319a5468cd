import type { Schema } from './json-schema.js';

const text = (description: string, more: Schema = {}): Schema => ({
  description,
  type: 'string',
  minLength: 1,
  ...more,
});
const digits = (description: string): Schema => text(description, { pattern: '^(0|[1-9][0-9]*)$' });
const uuid = (description: string): Schema => text(description, { format: 'uuid' });

/** What every event on a public topic looks like around its data: CloudEvents 1.0.2, JSON format. */
export const ENVELOPE_SCHEMA: Schema = {
  description:
    'A CloudEvent (1.0.2, JSON format) of the register. Attributes that you do not know: ignore them.',
  type: 'object',
  properties: {
    specversion: { const: '1.0' },
    id: text('Id of the event, the same on every channel: what you have had already you recognise by it.'),
    source: text('Whose log the event stands in.', { format: 'uri-reference' }),
    type: text('What happened, with a version. A type that you do not know: skip it and note it.'),
    subject: uuid('The record that the event is about.'),
    time: text('When it was recorded: RFC 3339, milliseconds, UTC.', { format: 'date-time' }),
    datacontenttype: { const: 'application/json' },
    dataschema: text('The JSON Schema of the data. Its path resolves at the register.', { format: 'uri' }),
    partitionkey: uuid('What decides the partition: the record.'),
    sequence: digits('Revision of the record, from 0. Revisions that are not public are missing.'),
    position: digits('Place in the log of the register, from 0. Positions that are not public are missing.'),
    incarnation: text('The life of the log. After a restore another one begins: bootstrap again.'),
    correlationid: text('The conversation that the event belongs to.'),
    causationid: text('The command that caused it.'),
    traceparent: text('W3C Trace Context.'),
    epoch: text('The life of the topic. When it changes: bootstrap again.'),
    publicsequence: digits(
      'Place in the partition, from 0, without a gap: a missing number is a missing event.',
    ),
    data: { description: 'What happened, as the schema of the type tells.', type: 'object' },
  },
  required: [
    ...['specversion', 'id', 'source', 'type', 'time', 'datacontenttype', 'dataschema'],
    ...['position', 'incarnation', 'epoch', 'data'],
  ],
};
