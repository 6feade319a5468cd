import type { CloudEvent } from '../cloud-event.js';
import { schemaUrl } from '../contract-addresses.js';
import type { EventMessage } from '../event-messages.js';
import type { Topic } from '../topics.js';
import { ENVELOPE_SCHEMA } from './envelope-schema.js';
import { reachable, type Schema, schemaOf, sentence } from './json-schema.js';

/** What the document is made of: public events with their comments, public topics, one sample of each type. */
export interface PublicContract {
  readonly events: readonly EventMessage[];
  readonly topics: readonly Topic[];
  readonly sampleOf: (type: string) => CloudEvent | undefined;
}

const schemaRef = (name: string): string => `#/components/schemas/${name}`;
const messageRef = (name: string): Schema => ({ $ref: `#/components/messages/${name}` });
const TOMBSTONE = 'Tombstone';

/** `pub.agreements.state.v1` → `pubAgreementsStateV1`. */
const channelName = ({ name }: Topic): string =>
  name.replace(/\.([a-z])/g, (_, letter: string) => letter.toUpperCase());

const channel = (topic: Topic, events: readonly EventMessage[]): Schema => {
  const carried = events
    .filter(({ topics }) => topics.includes(topic.name))
    .map(({ message }) => message.name);
  const names = topic.isCompacted ? [...carried, TOMBSTONE] : carried;
  return {
    address: topic.name,
    description: topic.isCompacted
      ? 'How every public record stands: the last event of a key counts. No value: the record is no longer public.'
      : 'What happened to public records, in order within a record.',
    messages: Object.fromEntries(names.map((name) => [name, messageRef(name)])),
    bindings: {
      kafka: {
        topic: topic.name,
        partitions: topic.partitions,
        topicConfiguration: {
          'cleanup.policy': [topic.isCompacted ? 'compact' : 'delete'],
          'retention.ms': topic.retentionMs,
        },
      },
    },
  };
};

const message = (
  { type, message: desc, isAnnounced }: EventMessage,
  sample: CloudEvent | undefined,
): Schema => ({
  name: type,
  title: desc.name,
  summary: `${isAnnounced ? 'Announced, not sent yet. ' : ''}${sentence(desc)}`,
  contentType: 'application/cloudevents+json',
  bindings: {
    kafka: {
      key: { type: 'string', description: 'The record (`partitionkey`); `watermark` for watermarks.' },
    },
  },
  payload: {
    allOf: [
      { $ref: schemaRef('CloudEvent') },
      {
        type: 'object',
        properties: {
          type: { const: type },
          dataschema: { const: schemaUrl(type) },
          data: { $ref: schemaRef(desc.name) },
        },
      },
    ],
  },
  ...(sample !== undefined && { examples: [{ name: 'sample', payload: sample }] }),
});

const operation = (topic: Topic): Schema => ({
  action: 'send',
  channel: { $ref: `#/channels/${channelName(topic)}` },
  summary: `The register writes, an agency reads ${topic.name}.`,
});

const eachTopic = (topics: readonly Topic[], make: (topic: Topic) => Schema): Schema =>
  Object.fromEntries(topics.map((topic) => [channelName(topic), make(topic)]));

/** The AsyncAPI 3.0 document of what agencies can subscribe to. */
export function asyncApi({ events, topics, sampleOf }: PublicContract): Schema {
  const schemas = [...reachable(events.map((event) => event.message))];
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Pobratim: public events',
      version: '1.0.0',
      description:
        'What the register of international municipal cooperation tells other agencies. A version of a type is sent for at least twelve months after its successor has begun.',
    },
    defaultContentType: 'application/cloudevents+json',
    servers: {
      agencies: {
        host: '{host}',
        protocol: 'kafka-secure',
        description:
          'SASL/SCRAM-SHA-256 over TLS; the user and its consumer group prefix come from the operator.',
        variables: { host: { default: 'kafka.pobratim.ru:9094' } },
        security: [{ $ref: '#/components/securitySchemes/scram' }],
      },
    },
    channels: eachTopic(topics, (topic) => channel(topic, events)),
    operations: eachTopic(topics, operation),
    components: {
      securitySchemes: { scram: { type: 'scramSha256' } },
      messages: {
        ...Object.fromEntries(
          events.map((event) => [event.message.name, message(event, sampleOf(event.type))]),
        ),
        [TOMBSTONE]: {
          name: TOMBSTONE,
          title: TOMBSTONE,
          summary: 'No value under a key: the record is no longer public. Delete your copy.',
          payload: { type: 'null' },
        },
      },
      schemas: {
        CloudEvent: ENVELOPE_SCHEMA,
        ...Object.fromEntries(schemas.map(([name, desc]) => [name, schemaOf(desc, schemaRef)])),
      },
    },
  };
}
