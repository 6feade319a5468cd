import type { Moment } from '../shapes/moment.js';
import type { Words } from '../shapes/primitives.js';

/** The pair of a file in one line: what day, known when, of which log. */
export function momentWords({ validOn, knownAt, knownAtInstant, incarnation }: Moment): Words {
  const known = knownAtInstant ?? '—';
  return {
    ru: `Состояние на ${validOn}, по сведениям на ${known} (событий: ${knownAt}, журнал ${incarnation})`,
    en: `State on ${validOn}, as known at ${known} (events: ${knownAt}, log ${incarnation})`,
  };
}
