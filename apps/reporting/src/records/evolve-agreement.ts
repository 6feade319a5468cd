import type { ReportedEvent, What } from '../told/reported-event.js';
import type { Agreement } from './agreement.js';
import { UNTOLD } from './access.js';
import { withStatement, wordOf, type Recorded } from './statement.js';

type Corrected = Extract<What, { is: 'agreement-corrected' }>;

/** The agreement after one more event; `null` before it was recorded. */
export function evolveAgreement(state: Agreement | null, event: ReportedEvent): Agreement | null {
  const { what, access } = event;
  const by: Recorded = { eventId: event.eventId, position: event.position, recordedAt: event.recordedAt };
  if (what.is === 'agreement-recorded') {
    const { number, partnership, kind, title, regime, signedOn, parties } = what;
    const facts = { number, partnership, kind, title, regime, signedOn, parties };
    return {
      ...by,
      access: { ...UNTOLD, ...access },
      ...facts,
      statements: [],
      corrections: [],
      removed: false,
    };
  }
  if (state === null) return null;
  const seen = { ...state, access: { ...state.access, ...access } };
  switch (what.is) {
    case 'agreement-corrected':
      return corrected(seen, what, by);
    case 'statement-made':
      return { ...seen, statements: withStatement(seen.statements, { ...by, ...wordOf(what) }) };
    case 'record-removed':
      return { ...seen, removed: true };
    default:
      return seen;
  }
}

/** Only the fields that a report shows are changed; that any was put right is remembered of all of them. */
function corrected(state: Agreement, { field, before, after, parties }: Corrected, by: Recorded): Agreement {
  return {
    ...state,
    ...(after !== null && isShown(field) ? { [field]: after } : {}),
    ...(parties === null ? {} : { parties }),
    corrections: [...state.corrections, { ...by, field, before, after }],
  };
}

const isShown = (field: string): boolean => ['kind', 'title', 'signedOn'].includes(field);
