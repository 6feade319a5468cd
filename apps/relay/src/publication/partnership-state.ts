import type { CloudEvent } from '@pobratim/contracts';
import type { Json } from './json.js';
import { withStatement } from './statements.js';

const PREFIX = 'ru.pobratim.registry.partnership.';

/** A relation as `PartnershipState` tells it, after one more event; `null` before it was established. */
export function partnershipAfter(state: Json | null, event: CloudEvent<Json>): Json | null {
  if (event.type === `${PREFIX}established.v1`) return { ...event.data, statements: [] };
  if (state === null) return null;
  switch (event.type) {
    case `${PREFIX}level-set.v1`:
      return { ...state, level: event.data?.['level'] };
    case `${PREFIX}relation-start-stated.v1`:
      return { ...state, since: event.data?.['since'] };
    case `${PREFIX}statement-made.v1`:
      return withStatement(state, event);
    default:
      return state;
  }
}
