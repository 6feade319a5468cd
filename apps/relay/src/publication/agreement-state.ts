import type { CloudEvent } from '@pobratim/contracts';
import { textOf, withMember, type Json } from './json.js';
import { withStatement } from './statements.js';

const PREFIX = 'ru.pobratim.registry.agreement.';

/** A document as `AgreementState` tells it, after one more event; `null` before it was recorded. */
export function agreementAfter(state: Json | null, event: CloudEvent<Json>): Json | null {
  if (event.type === `${PREFIX}recorded.v1`)
    return { ...event.data, status: 'AGREEMENT_RECORD_STATUS_LIVE', statements: [] };
  return state === null ? null : continued(state, event);
}

function continued(state: Json, event: CloudEvent<Json>): Json {
  switch (event.type) {
    case `${PREFIX}corrected.v1`:
      return corrected(state, event.data ?? {});
    case `${PREFIX}statement-made.v1`:
      return withStatement(state, event);
    case `${PREFIX}confirmed.v1`:
      return withMember(state, 'confirmedAt', event.time);
    case `${PREFIX}voided.v1`:
      return removed(state, 'AGREEMENT_RECORD_STATUS_VOIDED', event);
    case `${PREFIX}withdrawn.v1`:
      return removed(state, 'AGREEMENT_RECORD_STATUS_WITHDRAWN', event);
    default:
      return state;
  }
}

function removed(state: Json, status: string, event: CloudEvent<Json>): Json {
  return withMember({ ...state, status }, 'removalReason', event.data?.['reason']);
}

/** `AGREEMENT_FIELD_SIGNED_ON` names the member `signedOn`; lists are wrapped into `items`. */
function corrected(state: Json, data: Json): Json {
  const name = (textOf(data, 'field') ?? '')
    .replace('AGREEMENT_FIELD_', '')
    .toLowerCase()
    .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const value = (data['after'] as Json | undefined)?.[name];
  const isList = ['parties', 'signatures', 'texts'].includes(name);
  const after = withMember(state, name, isList ? ((value as Json | undefined)?.['items'] ?? []) : value);
  return name === 'signedOn' ? withMember(after, 'valid', data['valid']) : after;
}
