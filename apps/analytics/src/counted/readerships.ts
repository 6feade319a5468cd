import type { Territories } from '@pobratim/access';
import type { Agreement } from '../facts/agreement.js';
import type { Partnership } from '../facts/partnership.js';
import type { Cluster, Known } from './cluster.js';
import { audienceOf, scopeOf, type Audience } from './readers.js';

/** Readers to whom a partnership looks the same, and those of its documents they see. */
export interface Readership {
  readonly audience: readonly Audience[];
  readonly documents: readonly Known<Agreement>[];
}

/**
 * A partnership and its documents have levels of their own, so what it comes to (kinds, decades, status) depends on
 * the reader. One picture for each set of documents that somebody sees; nearly always that is one.
 */
export function readershipsOf(
  { state }: Known<Partnership>,
  { agreements, parties }: Cluster,
  territories: Territories,
): readonly Readership[] {
  const scopeWith = (keeper: string, ids: readonly string[]): readonly string[] =>
    scopeOf(
      keeper,
      ids.map((id) => parties.get(id)),
      territories,
    );
  const own = scopeWith(state.keeper, state.parties);
  const isSeen = (reader: Audience, { state: document }: Known<Agreement>): boolean => {
    if (document.level === 'PUBLIC') return true;
    if (reader !== 'OWN') return audienceOf(document.level).includes(reader);
    const scope = scopeWith(
      document.keeper,
      document.parties.map(({ party }) => party),
    );
    return own.every((code) => scope.includes(code));
  };
  const groups = new Map<string, Readership>();
  for (const reader of audienceOf(state.level)) {
    const documents = agreements.filter((document) => isSeen(reader, document));
    const key = documents.map(({ id }) => id).join(' ');
    groups.set(key, { documents, audience: [...(groups.get(key)?.audience ?? []), reader] });
  }
  return [...groups.values()];
}
