import type { Source } from '../vocabulary/records.js';

/** A ground as a request names it: a document of the register, and the words where it says them. */
export interface NamedGround {
  readonly document: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** The source of an event that speaks of these fields, all read from the same words. */
export function sourceOf(ground: NamedGround | null, ...fields: readonly string[]): Source | null {
  if (ground === null) return null;
  const { document, from, to } = ground;
  const spans =
    from === null || to === null ? {} : Object.fromEntries(fields.map((field) => [field, { from, to }]));
  return { document, spans };
}
