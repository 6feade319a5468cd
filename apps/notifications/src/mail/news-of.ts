import type { Details } from '../notifications/notification.js';
import type { Kind, RecordRef } from '../vocabulary/kinds.js';
import type { News } from './letter.js';

const PATHS = { agreement: '/agreements', partnership: '/partnerships', import: '/import' } as const;

/** What a letter may tell of a notification: the number, days and counts, and where to look. */
export function newsOf(kind: Kind, record: RecordRef, details: Details): News {
  const { number, endsOn = null, actBy = null, late = false, candidates, unrecognised = 0 } = details;
  return {
    kind,
    number,
    path: `${PATHS[record.category]}/${record.id}`,
    endsOn,
    actBy,
    late,
    lines: candidates === undefined ? null : candidates + unrecognised,
  };
}
