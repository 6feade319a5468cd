import type { ParkedEvent } from '@pobratim/event-sourcing';
import type { OutgoingRecord, StoredRecord } from '../kafka/kafka-record.js';

/** Who parked it. */
export interface Parker {
  readonly group: string;
  /** Version of the service's program. */
  readonly version: string;
  /** RFC 3339. */
  readonly at: string;
}

/** Our own errors begin with their code; every other text may hold anything, and stays in the service. */
const OWN = /^([a-z]+(?:-[a-z]+)+): (.*)$/s;

/** How often the runner has tried an event before it parks it. */
const ATTEMPTS = 3;

/**
 * The dead letter of a parked event: key, value and headers of the original, untouched, and headers `dlq-…` that say
 * where it was and what went wrong. Texts of foreign errors may quote personal data and are left out.
 */
export function deadLetterRecord(
  parked: ParkedEvent,
  original: StoredRecord,
  parker: Parker,
): OutgoingRecord {
  const [, code, words] = OWN.exec(parked.error ?? '') ?? [];
  const follows = parked.error === null;
  return {
    key: original.key,
    value: original.value,
    headers: {
      ...original.headers,
      'dlq-topic': original.topic,
      'dlq-partition': String(original.partition),
      'dlq-offset': String(original.offset),
      'dlq-group': parker.group,
      'dlq-position': String(parked.position),
      'dlq-error-class': follows ? 'follows-parked' : (code ?? 'error'),
      'dlq-error': follows
        ? 'An earlier event of this record is parked.'
        : (words ?? 'See the list of the service.'),
      'dlq-attempts': String(follows ? 0 : ATTEMPTS),
      'dlq-at': parker.at,
      'dlq-service-version': parker.version,
    },
  };
}
