import { parseEdtf, type Edtf } from '@pobratim/kernel';
import type { Party } from '../parties/party.js';
import type { Statement } from '../vocabulary/statement.js';
import type { Cluster } from './cluster.js';

/** The first day a question may name; a line is asked about it for all the time before. */
export const FIRST_DAY = '0001-01-01';

/** The days at which a date may change an answer: where it begins, and where it stops being uncertain. */
function daysOf(date: Edtf | null): readonly (string | null)[] {
  const range = date === null ? null : parseEdtf(date);
  return [range?.earliest ?? null, range?.latest ?? null];
}

function daysOfStatement({ valid, validFrom, validTo }: Statement): readonly (string | null)[] {
  return [valid?.from ?? null, valid?.to ?? null, ...daysOf(validFrom), ...daysOf(validTo)];
}

function daysOfNames({ names }: Party): readonly (string | null)[] {
  return names.flatMap(({ validFrom }) => daysOf(validFrom));
}

/**
 * Every day on which some line of the cluster may change, in order. Between two of them nothing does, so a line is
 * computed once for each gap, by the same functions that answer for a single day.
 */
export function turningDays({ partnership, agreements, parties }: Cluster): readonly string[] {
  const days = [
    ...daysOf(partnership?.state.since?.value ?? null),
    ...(partnership?.state.statements ?? []).flatMap(daysOfStatement),
    ...agreements.flatMap(({ state }) => [
      ...daysOf(state.facts.signedOn.value),
      ...state.statements.flatMap(daysOfStatement),
    ]),
    ...[...parties.values()].flatMap(daysOfNames),
  ];
  const real = days.filter((day): day is string => day !== null && day.slice(0, 10) > FIRST_DAY);
  return [...new Set(real)].sort();
}
