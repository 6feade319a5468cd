import type { DifferenceView } from '../shapes/comparison.js';

/** A card as a flat table: what stands in each field, and the events it rests on. */
export type Table = ReadonlyMap<string, { readonly value: unknown; readonly events: readonly string[] }>;

/** Reads the card for a day as known at a size; an empty table where it was not known. */
export type TableAt = (validOn: string, knownAt: number) => Promise<Table>;

/** The pair of dates. */
export interface Pair {
  readonly validOn: string;
  readonly knownAt: number;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

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
  const fields = [...new Set([...before.keys(), ...after.keys()])];
  return fields
    .map((field) =>
      differenceIn(field, [before.get(field), between.get(field), after.get(field)], corrections),
    )
    .filter((difference) => difference !== null);
}

type Cell = { readonly value: unknown; readonly events: readonly string[] } | undefined;

function differenceIn(
  field: string,
  [from, between, to]: readonly [Cell, Cell, Cell],
  corrections: ReadonlySet<string>,
): DifferenceView | null {
  if (same(from?.value, to?.value)) return null;
  const told = { field, before: from?.value ?? null, after: to?.value ?? null };
  if (same(from?.value, between?.value)) return { ...told, cause: 'PASSAGE_OF_TIME', events: eventsOf(to) };
  const events = changed(eventsOf(from), eventsOf(between));
  return {
    ...told,
    cause: events.some((event) => corrections.has(event)) ? 'CORRECTION' : 'NEW_FACT',
    events,
  };
}

function eventsOf(cell: Cell): string[] {
  return [...(cell?.events ?? [])];
}

/** Events on which only one of the two rests: they brought the change, in whichever direction it is read. */
function changed(left: readonly string[], right: readonly string[]): string[] {
  const only = [...new Set([...left, ...right])].filter(
    (event) => left.includes(event) !== right.includes(event),
  );
  return only.length > 0 ? only : [...right];
}
