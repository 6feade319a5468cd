import type { ReportedEvent } from '../told/reported-event.js';
import type { Partnership } from './partnership.js';
import { UNTOLD } from './access.js';
import { withStatement, wordOf, type Recorded } from './statement.js';

/** The partnership after one more event; `null` before it was established. */
export function evolvePartnership(state: Partnership | null, event: ReportedEvent): Partnership | null {
  const { what, access } = event;
  const by: Recorded = { eventId: event.eventId, position: event.position, recordedAt: event.recordedAt };
  if (what.is === 'partnership-established') {
    const { number, parties, regime } = what;
    const nothingYet = { levels: [], starts: [], statements: [] };
    return {
      ...by,
      access: { ...UNTOLD, ...access },
      number,
      parties,
      regime,
      level: 'UNSET',
      ...nothingYet,
    };
  }
  if (state === null) return null;
  const seen = { ...state, access: { ...state.access, ...access } };
  switch (what.is) {
    case 'level-set':
      return {
        ...seen,
        level: what.level,
        levels: [...seen.levels, { ...by, before: seen.level, after: what.level }],
      };
    case 'relation-start-stated':
      return { ...seen, starts: [...seen.starts, { ...by, since: what.since }] };
    case 'statement-made':
      return { ...seen, statements: withStatement(seen.statements, { ...by, ...wordOf(what) }) };
    default:
      return seen;
  }
}
