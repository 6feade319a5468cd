import type { JsonObject, RecordedEvent } from '@pobratim/event-sourcing';

const kebab = (name: string): string => name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/** An event as the store gives it back, with what a test does not care about filled in. */
export function recordedSample(
  type: string,
  data: JsonObject,
  rest: Partial<RecordedEvent> = {},
): RecordedEvent {
  return {
    id: '0198f0c2-7b1e-7c3a-9d54-aaaaaaaaaaaa',
    type,
    schema: `${kebab(type)}/1`,
    data,
    valid: null,
    reason: null,
    corrects: null,
    approvedBy: [],
    files: [],
    private: {},
    actor: { id: 'person-1', office: 'admin-67', role: 'officer', territory: '67', onBehalfOf: null },
    cause: {
      command: '0198f0c2-7b1e-7c3a-9d54-bbbbbbbbbbbb',
      correlation: '0198f0c2-7b1e-7c3a-9d54-cccccccccccc',
    },
    stream: { id: 'agreement-0198f0c2-7b1e-7c3a-9d54-1f2e3d4c5b6a', revision: 3, prev: '0'.repeat(64) },
    recordedAt: '2026-11-24T09:00:00.000Z',
    position: 17,
    leafHash: '0'.repeat(64),
    ...rest,
  };
}
