import type { LogEvent } from '@pobratim/event-sourcing';

/**
 * An event of Pobratim as it leaves its service: CloudEvents 1.0.2 in the JSON format, the attributes of the
 * specification and ours on one level. Numbers that may pass 2^31 are strings of digits, as a CloudEvents Integer
 * has 32 bits. What `data` holds is told by `type`; see {@link DataOf}.
 * @typeParam Data the ProtoJSON of the message that belongs to `type`
 */
export interface CloudEvent<Data = unknown> {
  readonly specversion: '1.0';
  /** Id of the stored event, the same on every channel. */
  readonly id: string;
  /** Whose log it stands in: `/pobratim/registry`. */
  readonly source: string;
  /** Reverse DNS with a version: `ru.pobratim.registry.agreement.recorded.v1`. */
  readonly type: string;
  /** Aggregate id. */
  readonly subject?: string;
  /** When it was recorded, RFC 3339 with milliseconds and `Z`. */
  readonly time?: string;
  readonly datacontenttype?: string;
  readonly dataschema?: string;
  readonly data?: Data;
  /** Base64; never written by us. */
  readonly data_base64?: string;

  /** Aggregate id: what decides the partition. */
  readonly partitionkey?: string;
  /** Revision of the aggregate, from 0. */
  readonly sequence?: string;
  /** Place in the whole log, from 0. Dense on the internal topic. */
  readonly position?: string;
  /** The life of the store that the position belongs to. */
  readonly incarnation?: string;
  /** The conversation that the event belongs to. */
  readonly correlationid?: string;
  /** The command that caused it. */
  readonly causationid?: string;
  /** W3C Trace Context. */
  readonly traceparent?: string;

  /** Public topics only: the life of the topic. */
  readonly epoch?: string;
  /** Public topics only: place in the partition, dense, from 0. */
  readonly publicsequence?: string;

  /** Internal topic only: category of the aggregate, `agreement`. */
  readonly category?: string;
  /** Internal topic only, on events that set them: who keeps the record, and who may see it. */
  readonly keeperoffice?: string;
  readonly keeperterritory?: string;
  readonly accesslevel?: string;
  /** Internal topic only: pseudonymous ids of who acted. */
  readonly actorid?: string;
  readonly actoroffice?: string;
  /** Internal topic only: the code of a reason, where the event has one. */
  readonly reasoncode?: string;
  /** Internal topic only: the register is one for training, nothing of it is published. */
  readonly demonstration?: boolean;
}

/** An event as a consuming service gets it, from the store or from Kafka: the same either way. */
export interface DeliveredEvent<Data = unknown> extends LogEvent {
  /** The CloudEvents type. */
  readonly type: string;
  readonly cloudEvent: CloudEvent<Data>;
}
