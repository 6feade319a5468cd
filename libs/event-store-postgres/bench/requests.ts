import { bodyHashOf, type AppendRequest } from '@pobratim/event-sourcing';
import { newId } from '@pobratim/kernel';
import { randomUUID } from 'node:crypto';

const ACTOR = {
  id: '0198f0c2-7a00-7000-8000-000000000001',
  office: '0198f0c2-7a00-7000-8000-000000000002',
  role: 'regional-officer',
  territory: '67',
  onBehalfOf: null,
};
const BODY = bodyHashOf({ figure: true });

/** A stream that nobody has written to. */
export function newStream(): string {
  return `agreement-${newId()}`;
}

/** An append of one event as the register writes them, some 800 bytes stored. */
export function request(stream: string, expected: AppendRequest['expected'], at = ''): AppendRequest {
  return {
    stream,
    expected,
    events: [
      {
        type: 'AgreementPartyNamed',
        schema: 'agreement-party-named/1',
        data: {
          partnership: '0198f0c2-7a00-7000-8000-000000000004',
          name: 'Администрация муниципального образования «город Смоленск»',
          side: 'domestic',
          at,
        },
        valid: { from: '1998-06-01', to: null },
      },
    ],
    actor: ACTOR,
    cause: { command: randomUUID(), correlation: '0198f0c2-7a00-7000-8000-000000000005' },
    bodyHash: BODY,
  };
}
