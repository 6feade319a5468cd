import type { EntityManager } from 'typeorm';
import type { Agreement } from '../agreements/agreement.js';
import type { Party } from '../parties/party.js';
import type { Partnership } from '../partnerships/partnership.js';
import type { AggregateCategory, AggregateStates } from '../read-models/aggregates.js';
import type { Step } from '../read-models/versions.projection.js';
import type { Cluster, Known } from './cluster.js';
import { linesOf } from './lines-of-cluster.js';
import { replaceLines, type Drawing } from './register-lines.projection.js';

interface Version {
  readonly category: AggregateCategory;
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
  readonly state: AggregateStates[AggregateCategory];
}

/** Whether an event changed who may see a record. */
export function changesAudience({ before, after }: Step): boolean {
  return before !== null && levelOf(before) !== levelOf(after);
}

/**
 * Draws all lines of the partnership of a step anew, for every position from its first. Who may read is decided by the
 * level that stands now, also where the reader looks at an earlier moment: a record that was narrowed must not be found
 * in the past, and one that was published may be.
 */
export async function redrawLines({ id, after }: Step, at: Drawing): Promise<void> {
  const partnership = 'partnership' in after ? after.partnership : id;
  const versions = await versionsAround(partnership, at.tx);
  const levels = new Map(
    versions.filter(({ until }) => until === null).map((one) => [one.id, levelOf(one.state)]),
  );
  const positions = [...new Set(versions.map(({ from }) => Number(from)))].sort((a, b) => a - b);
  await at.tx.query('delete from register_line where partnership = $1', [partnership]);
  for (const position of positions) {
    const lines = linesOf(clusterAt(partnership, { versions, levels, position }), at.territories);
    await replaceLines(partnership, lines, { position, tx: at.tx });
  }
}

/** Every version of the partnership, its documents and all their parties. */
async function versionsAround(partnership: string, tx: EntityManager): Promise<readonly Version[]> {
  return tx.query<Version[]>(
    `with own as (
       select * from aggregate_version
       where (category = 'partnership' and id = $1) or (category = 'agreement' and partnership = $1)
     )
     select category, id, lower(known) as "from", upper(known) as until, state from (
       select * from own
       union all
       select * from aggregate_version
       where category = 'party' and id in (select unnest(parties) from own)
     ) around order by lower(known)`,
    [partnership],
  );
}

interface Past {
  readonly versions: readonly Version[];
  /** The levels that stand now, by id. */
  readonly levels: ReadonlyMap<string, string | null>;
  readonly position: number;
}

function clusterAt(id: string, { versions, levels, position }: Past): Cluster {
  const first = new Map<string, number>();
  for (const one of versions) if (!first.has(one.id)) first.set(one.id, Number(one.from));
  const known = versions.filter(
    ({ from, until }) => Number(from) <= position && (until === null || position < Number(until)),
  );
  const of = <State>(category: AggregateCategory): Known<State>[] =>
    known
      .filter((one) => one.category === category)
      .map((one) => ({
        id: one.id,
        since: first.get(one.id) ?? 0,
        // A category holds its own states only.
        state: {
          ...one.state,
          ...(typeof levels.get(one.id) === 'string' ? { accessLevel: levels.get(one.id) } : {}),
        } as State,
      }));
  return {
    id,
    partnership: of<Partnership>('partnership')[0] ?? null,
    agreements: of<Agreement>('agreement').sort((a, b) => a.since - b.since),
    parties: new Map(of<Party>('party').map((party) => [party.id, party.state])),
  };
}

function levelOf(state: AggregateStates[AggregateCategory]): string | null {
  return 'accessLevel' in state ? state.accessLevel : null;
}
