import { deliver, forPublication, type CloudEvent } from '@pobratim/contracts';
import type { DomainEvent, RecordedEvent } from '@pobratim/event-sourcing';

const ID = '0198f0c2-7b1e-7c3a-9d54-1f2e3d4c5b6a';

/** A stored sample as the log of a register would give it back. */
export function recordedOf(sample: DomainEvent, category: string): RecordedEvent {
  return {
    id: '0198f0c2-7b00-7000-8000-000000000002',
    type: sample.type,
    schema: sample.schema,
    data: sample.data,
    valid: sample.valid ?? null,
    reason: sample.reason ?? null,
    corrects: sample.corrects ?? null,
    approvedBy: sample.approvedBy ?? [],
    files: sample.files ?? [],
    private: sample.private ?? {},
    actor: {
      id: 'person-2',
      office: 'admin-67',
      role: 'regional-officer',
      territory: '67',
      onBehalfOf: null,
    },
    cause: {
      command: '0198f0c2-7b00-7000-8000-000000000003',
      correlation: '0198f0c2-7b00-7000-8000-000000000004',
    },
    stream: { id: `${category}-${ID}`, revision: 1, prev: '0'.repeat(64) },
    recordedAt: '2026-11-24T09:00:00.000Z',
    position: 41,
    leafHash: '0'.repeat(64),
  };
}

/** What goes to our own services of a stored sample. */
export function internalOf(sample: DomainEvent, category: string): CloudEvent {
  return deliver(recordedOf(sample, category), { incarnation: '0198f0c2-7a00-7000-8000-000000000000' })
    .cloudEvent;
}

/** What goes to the public of a stored sample. */
export function publicOf(sample: DomainEvent, category: string): CloudEvent {
  return forPublication(internalOf(sample, category), { epoch: '1', publicSequence: 7 });
}
