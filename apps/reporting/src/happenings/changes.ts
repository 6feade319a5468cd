import type { Agreement } from '../records/agreement.js';
import type { Partnership } from '../records/partnership.js';
import type { Statement } from '../records/statement.js';
import { NOTHING_TOLD, restsOn, type Happening, type Subject } from './happening.js';

/** The fields of a document that were put right. */
export function correctionsOf(subject: Subject, { corrections }: Agreement): readonly Happening[] {
  return corrections.map((correction): Happening => ({
    ...subject,
    ...restsOn(correction),
    key: `CHANGED:${correction.eventId}`,
    chapter: 'CHANGED',
    sort: 'CORRECTION',
    field: correction.field,
    value: correction.after,
    before: correction.before,
    side: null,
    corrects: true,
    date: null,
    ends: false,
  }));
}

/**
 * The statements that count.
 * @param ending events by which the document lost its effect
 */
export function statementsOf(
  subject: Subject,
  statements: readonly Statement[],
  ending: ReadonlySet<string> = new Set(),
): readonly Happening[] {
  return statements
    .filter(({ correctedBy }) => correctedBy === null)
    .map((statement): Happening => ({
      ...subject,
      ...restsOn(statement),
      ...NOTHING_TOLD,
      key: `CHANGED:${statement.eventId}`,
      chapter: 'CHANGED',
      sort: statement.axis,
      value: statement.value,
      side: statement.side,
      corrects: statement.corrects !== null,
      date: statement.validFrom,
      ends: ending.has(statement.eventId),
    }));
}

/** What was changed of a relation itself. */
export function changesOfPartnership(
  subject: Subject,
  { levels, starts, statements }: Partnership,
): readonly Happening[] {
  return [
    ...levels.map((change): Happening => ({
      ...subject,
      ...restsOn(change),
      ...NOTHING_TOLD,
      key: `CHANGED:${change.eventId}`,
      chapter: 'CHANGED',
      sort: 'LEVEL',
      value: change.after,
      before: change.before,
      date: null,
      ends: false,
    })),
    ...starts.map((start): Happening => ({
      ...subject,
      ...restsOn(start),
      ...NOTHING_TOLD,
      key: `CHANGED:${start.eventId}`,
      chapter: 'CHANGED',
      sort: 'RELATION_START',
      value: start.since,
      date: null,
      ends: false,
    })),
    ...statementsOf(subject, statements),
  ];
}
