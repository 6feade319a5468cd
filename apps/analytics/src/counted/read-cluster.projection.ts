import type { EntityManager } from 'typeorm';
import type { Agreement } from '../facts/agreement.js';
import type { Party } from '../facts/party.js';
import type { Partnership } from '../facts/partnership.js';
import type { Cluster } from './cluster.js';

interface Version<State> {
  readonly category: string;
  readonly id: string;
  readonly state: State;
}

/** A partnership with its documents and their parties as known at a position, under the access levels of now. */
export async function readCluster(id: string, position: number, tx: EntityManager): Promise<Cluster> {
  const versions = await tx.query<Version<Agreement | Partnership>[]>(
    `select "then".category, "then".id, "then".state || jsonb_build_object('level', "now".state->'level') as state
     from told_version "then"
     join told_version "now" on "now".category = "then".category and "now".id = "then".id and upper_inf("now".known)
     where "then".partnership = $1 and "then".known @> $2::bigint
     order by "then".since`,
    [id, position],
  );
  const own = versions.find((one): one is Version<Partnership> => one.category === 'partnership');
  const agreements = versions.filter((one): one is Version<Agreement> => one.category === 'agreement');
  const ids = [
    ...(own?.state.parties ?? []),
    ...agreements.flatMap(({ state }) => state.parties.map(({ party }) => party)),
  ];
  const parties = await tx.query<Version<Party>[]>(
    `select category, id, state from told_version
     where category = 'party' and id = any($1::uuid[]) and known @> $2::bigint`,
    [[...new Set(ids)], position],
  );
  return {
    id,
    partnership: own ?? null,
    agreements,
    parties: new Map(parties.map((party) => [party.id, party.state])),
  };
}
