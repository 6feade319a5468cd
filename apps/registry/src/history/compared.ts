import type { DifferenceView } from '../shapes/comparison.js';
import type { Side } from '../vocabulary/axes.js';

/** What a row is about, where that is not the record itself: a document of a partnership, a party. */
export interface Subject {
  readonly id: string;
  /** Register number of a document, first name of a party. */
  readonly name: string;
}

/** What stands in a field, whose word it is where sides are told apart, and the events it rests on. */
export interface Cell {
  readonly field: string;
  readonly side: Side | null;
  readonly of: Subject | null;
  readonly value: unknown;
  readonly events: readonly string[];
}

/** A card as a flat table. */
export type Table = ReadonlyMap<string, Cell>;

/** The table of these cells. */
export function tableOf(cells: readonly Cell[]): Table {
  return new Map(cells.map((cell) => [[cell.of?.id, cell.field, cell.side].join('|'), cell]));
}

/** Reads the card for a day as known at a size; an empty table where it was not known. */
export type TableAt = (validOn: string, knownAt: number) => Promise<Table>;

/** The pair of dates. */
export interface Pair {
  readonly validOn: string;
  readonly knownAt: number;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const valueOf = (cell: Cell | undefined): unknown => cell?.value ?? null;

/**
 * What differs between two moments, and why. Each field is walked from one pair to the other in two steps: first to
 * what is known at the other moment, still for the same day; then to the other day. What changes at the first step
 * is a correction, when one of its events corrects something, or a new fact; what changes only at the second is the
 * passage of time.
 * @param corrections ids of all events that correct something
 */
export async function compare(
  tableAt: TableAt,
  { from, to }: { readonly from: Pair; readonly to: Pair },
  corrections: ReadonlySet<string>,
): Promise<DifferenceView[]> {
  const before = await tableAt(from.validOn, from.knownAt);
  const between = await tableAt(from.validOn, to.knownAt);
  const after = await tableAt(to.validOn, to.knownAt);
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys
    .map((key) => differenceIn([before.get(key), between.get(key), after.get(key)], corrections))
    .filter((difference) => difference !== null);
}

function differenceIn(
  [from, between, to]: readonly [Cell | undefined, Cell | undefined, Cell | undefined],
  corrections: ReadonlySet<string>,
): DifferenceView | null {
  const cell = to ?? from;
  if (cell === undefined || same(valueOf(from), valueOf(to))) return null;
  const { field, side, of } = cell;
  const told = { field, side, of, before: valueOf(from), after: valueOf(to) };
  if (same(valueOf(from), valueOf(between)))
    return { ...told, cause: 'PASSAGE_OF_TIME', events: eventsOf(to) };
  const events = changed(eventsOf(from), eventsOf(between));
  return {
    ...told,
    cause: events.some((event) => corrections.has(event)) ? 'CORRECTION' : 'NEW_FACT',
    events,
  };
}

function eventsOf(cell: Cell | undefined): string[] {
  return [...(cell?.events ?? [])];
}

/** Events on which only one of the two rests: they brought the change, in whichever direction it is read. */
function changed(left: readonly string[], right: readonly string[]): string[] {
  const only = [...new Set([...left, ...right])].filter(
    (event) => left.includes(event) !== right.includes(event),
  );
  return only.length > 0 ? only : [...right];
}
