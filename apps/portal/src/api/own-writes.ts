/** The last position this browser wrote: lists and cards asked from now on must cover it (read your writes). */
let last: number | undefined;

/** Remembers that something was written. */
export function wroteAt(position: number): void {
  if (position >= 0 && (last === undefined || position > last)) last = position;
}

/** The part of a query that waits for one's own writes; empty before the first. */
export function coveringOwnWrites(): { readonly minPosition?: number } {
  return last === undefined ? {} : { minPosition: last };
}
