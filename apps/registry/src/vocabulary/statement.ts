import type { ValidInterval } from '@pobratim/event-sourcing';
import type { Axis, AxisValues, Side } from './axes.js';
import type { Provenance } from './fact.js';
import { holdsOn, type ToldInterval, uncertainOn } from './valid.js';

/** What somebody says of a document or a relation on one axis. */
export interface Statement<A extends Axis = Axis> extends Provenance, ToldInterval {
  readonly axis: A;
  readonly value: AxisValues[A];
  readonly side: Side;
  readonly valid: ValidInterval | null;
  /** The statement that this one puts right, by event id. */
  readonly corrects: string | null;
  /** The event that put this statement right; from then on it no longer counts. */
  readonly correctedBy: string | null;
}

/** The status that a row shows on an axis, with the statement it rests on. */
export interface Status<A extends Axis> {
  readonly value: AxisValues[A];
  readonly statement: Statement<A>;
  /** The statement is undated, or the day lies inside what its reduced dates may mean. */
  readonly uncertain: boolean;
}

/**
 * Whose word a row shows. A partner's one-sided act stays the partner's: it never changes the legal status here, and
 * the partner's position is nobody else's to take.
 */
export const SHOWN_SIDES: { readonly [A in Axis]: readonly Side[] } = {
  LEGAL: ['OURS', 'BOTH', 'OFFICE'],
  ACTIVITY: ['OURS', 'PARTNER', 'BOTH', 'OFFICE'],
  PARTNER_POSITION: ['PARTNER', 'BOTH'],
  EVIDENCE: ['OURS', 'PARTNER', 'BOTH', 'OFFICE'],
};

const isOn = <A extends Axis>(statement: Statement, axis: A): statement is Statement<A> =>
  statement.axis === axis;

/**
 * What counts on an axis for a day: of each side its latest word, in the order of the log. Corrected statements do not
 * count; undated ones hold for every day.
 */
export function wordsOn<A extends Axis>(
  statements: readonly Statement[],
  axis: A,
  validOn: string,
): readonly Statement<A>[] {
  const latest = new Map<Side, Statement<A>>();
  for (const statement of statements) {
    if (!isOn(statement, axis) || statement.correctedBy !== null || !holdsOn(statement.valid, validOn))
      continue;
    const held = latest.get(statement.side);
    if (held === undefined || held.position < statement.position) latest.set(statement.side, statement);
  }
  return [...latest.values()].sort((left, right) => left.position - right.position);
}

/** The status a row shows for a day, or `null` when nothing that counts was stated. */
export function statusOn<A extends Axis>(
  statements: readonly Statement[],
  axis: A,
  validOn: string,
): Status<A> | null {
  const statement = wordsOn(statements, axis, validOn)
    .filter(({ side }) => SHOWN_SIDES[axis].includes(side))
    .at(-1);
  if (statement === undefined) return null;
  return { value: statement.value, statement, uncertain: uncertainOn(statement, validOn) };
}

/** The statements after one more was made; the one it corrects, if any, no longer counts. */
export function withStatement(statements: readonly Statement[], made: Statement): readonly Statement[] {
  const before =
    made.corrects === null
      ? statements
      : statements.map((one) =>
          one.eventId === made.corrects ? { ...one, correctedBy: made.eventId } : one,
        );
  return [...before, made];
}
