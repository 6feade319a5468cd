import type { Territories } from '@pobratim/access';
import type { Agreement } from '../agreements/agreement.js';
import type { Party } from '../parties/party.js';
import type { Partnership } from '../partnerships/partnership.js';
import { audienceOf, scopeOf, territoriesOf, type Audience } from './audience.js';
import type { Known } from './cluster.js';

/** The readers to whom a partnership looks the same, and the documents they see in it. */
export interface Readership {
  readonly audience: readonly Audience[];
  readonly documents: readonly Known<Agreement>[];
}

/**
 * A partnership and its documents have access levels of their own, so it may look different to different readers:
 * one picture for each set of documents seen. Nearly always that is one set.
 */
export function readershipsOf(
  { state }: Known<Partnership>,
  agreements: readonly Known<Agreement>[],
  parties: ReadonlyMap<string, Party>,
  territories: Territories,
): readonly Readership[] {
  const scopeFor = (record: Pick<Agreement, 'keeper'>, ids: readonly string[]): readonly string[] => {
    const known = ids.map((id) => parties.get(id));
    return scopeOf(territoriesOf(record.keeper, known), territories);
  };
  const own = scopeFor(state, state.parties);
  const seenBy = (reader: Audience): readonly Known<Agreement>[] =>
    agreements.filter(({ state: document }) => {
      if (document.accessLevel === 'PUBLIC') return true;
      if (reader !== 'OWN') return audienceOf(document.accessLevel).includes(reader);
      const scope = scopeFor(
        document,
        document.facts.parties.value.map(({ party }) => party),
      );
      return own.every((code) => scope.includes(code));
    });
  const groups = new Map<string, { audience: Audience[]; documents: readonly Known<Agreement>[] }>();
  for (const reader of audienceOf(state.accessLevel)) {
    const documents = seenBy(reader);
    const key = documents.map(({ id }) => id).join(' ');
    const group = groups.get(key) ?? { audience: [], documents };
    group.audience.push(reader);
    groups.set(key, group);
  }
  return [...groups.values()];
}
