import type { RecordedEvent } from '@pobratim/event-sourcing';
import { EVENT_MESSAGES, type EventMessage } from './event-messages.js';

/** What has no message of its own. */
const CATCH_ALL = 'ru.pobratim.log.event-recorded.v1';

/** Only these packages hold messages of stored events; states, withdrawals and watermarks are made by the relay. */
const STORED =
  /^pobratim\.(registry\.(agreement|partnership|party|internal|imports)|notifications|operator)\.v1\./;

const byStoredType = new Map(
  EVENT_MESSAGES.filter(
    ({ message, type, isAnnounced }) =>
      STORED.test(message.typeName) && !type.endsWith('.state.v1') && !isAnnounced,
  ).map((known) => [known.message.name, known]),
);

const catchAll = EVENT_MESSAGES.find(({ type }) => type === CATCH_ALL);

/** The message of a stored type: the one that bears its name, or the catch-all. */
export function messageOfStored(type: string): EventMessage {
  const known = byStoredType.get(type) ?? catchAll;
  if (known === undefined) throw new RangeError(`proto/ has no ${CATCH_ALL}`);
  return known;
}

type Members = Readonly<Record<string, unknown>>;
type Stored = Pick<RecordedEvent, 'type' | 'schema' | 'data' | 'valid' | 'reason' | 'corrects'>;

/** The member of a statement that holds its value, by the axis. */
const AXIS_MEMBER: Readonly<Record<string, string>> = {
  LEGAL: 'legal',
  ACTIVITY: 'activity',
  PARTNER_POSITION: 'partnerPosition',
  EVIDENCE: 'evidence',
};
const LISTS = ['parties', 'signatures', 'texts'];
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

const statement = ({ data, valid, corrects, reason }: Stored): Members => ({
  statement: {
    [AXIS_MEMBER[data['axis'] as string] ?? '']: data['value'],
    side: data['side'],
    validFrom: data['validFrom'],
    validTo: data['validTo'],
    valid,
  },
  corrects,
  reason,
});

const correction = ({ data, valid, corrects, reason }: Stored): Members => {
  const field = data['field'] as string;
  const valueOf = (value: unknown): Members => ({
    [field]: LISTS.includes(field) && value !== null ? { items: value } : value,
  });
  return {
    field: snake(field),
    before: valueOf(data['before']),
    after: valueOf(data['after']),
    corrects,
    reason,
    valid,
  };
};

/** Stored events whose message is built otherwise than member by member. */
const SHAPES: Readonly<Record<string, (event: Stored) => Members>> = {
  AgreementStatementMade: statement,
  PartnershipStatementMade: statement,
  AgreementCorrected: correction,
  ImportCompleted: ({ data }) => data['account'] as Members,
};

/** The members from which the message of a stored event is picked: a message takes only what it names. */
export function membersOfStored(event: Stored): Members {
  if (messageOfStored(event.type) === catchAll) return { eventType: event.type, schema: event.schema };
  const { valid, reason, corrects } = event;
  return SHAPES[event.type]?.(event) ?? { ...event.data, valid, reason, corrects };
}
