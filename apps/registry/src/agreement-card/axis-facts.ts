import type { AxisFact } from '../shapes/provenance.js';
import type { Axis } from '../vocabulary/axes.js';
import { statusOn, wordsOn, type Statement } from '../vocabulary/statement.js';
import { uncertainOn } from '../vocabulary/valid.js';
import { actorView } from '../words/people.js';

/** What each side says on an axis for a day, with where it comes from; the last word of each side counts. */
export function axisFacts(statements: readonly Statement[], axis: Axis, day: string): AxisFact[] {
  const shown = statusOn(statements, axis, day)?.statement.eventId ?? null;
  return wordsOn(statements, axis, day).map((statement) => ({
    axis,
    value: statement.value,
    eventId: statement.eventId,
    position: statement.position,
    recordedAt: statement.recordedAt,
    actor: actorView(statement.actor),
    source: statement.source,
    learnedOn: statement.learnedOn,
    corrected: statement.corrects !== null,
    side: statement.side,
    validFrom: statement.validFrom,
    validTo: statement.validTo,
    uncertain: uncertainOn(statement, day),
    shown: statement.eventId === shown,
  }));
}
