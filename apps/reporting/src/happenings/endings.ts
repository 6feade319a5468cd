import type { Edtf } from '@pobratim/kernel';
import { firstDayOf, holdsOn, type Statement } from '../records/statement.js';

/** The legal states in which a document binds nobody any more. */
export const ENDED_STATES: readonly string[] = ['TERMINATED', 'EXPIRED', 'SUPERSEDED'];

/** Whose word decides the legal state here: a partner's one-sided act stays the partner's. */
const DECIDING: readonly string[] = ['OURS', 'BOTH', 'OFFICE'];

/** A document lost its legal effect: by which statement, and when. */
export interface Ending {
  readonly statement: Statement;
  /** In the precision in which it was told; `null` where nobody told it. */
  readonly date: Edtf | null;
}

/** Earlier than every day that a statement may name. */
const BEFORE_ALL = '0001-01-01';

/**
 * When a document lost its legal effect, by the same rule by which the register shows its state: of the words that
 * decide and hold on a day the one recorded last. From one ended state to another nothing is lost again.
 */
export function endingsOf(statements: readonly Statement[]): readonly Ending[] {
  const counting = statements.filter(
    ({ axis, side, correctedBy }) => axis === 'LEGAL' && DECIDING.includes(side) && correctedBy === null,
  );
  const days = counting.flatMap(({ validFrom, validTo }) => [firstDayOf(validFrom), firstDayOf(validTo)]);
  const turns = [...new Set(days.filter((day) => day !== null))].sort();
  const endings: Ending[] = [];
  let ended = false;
  for (const day of [null, ...turns]) {
    const shown = shownOn(counting, day ?? BEFORE_ALL);
    const ends = shown !== null && ENDED_STATES.includes(shown.value);
    if (ends && !ended) endings.push({ statement: shown, date: toldDate(shown, counting, day) });
    ended = ends;
  }
  return endings;
}

function shownOn(counting: readonly Statement[], day: string): Statement | null {
  return counting
    .filter((statement) => holdsOn(statement, day))
    .reduce<Statement | null>(
      (held, one) => (held === null || held.position < one.position ? one : held),
      null,
    );
}

/** The words in which the turning day was told: by the statement itself, or by the end of the one it comes after. */
function toldDate(shown: Statement, counting: readonly Statement[], day: string | null): Edtf | null {
  if (day === null) return null;
  if (firstDayOf(shown.validFrom) === day) return shown.validFrom;
  return counting.find(({ validTo }) => firstDayOf(validTo) === day)?.validTo ?? day;
}
