import type { EntityManager } from 'typeorm';
import type { Agreement } from './agreement.js';
import type { Cluster } from './cluster.js';
import type { Party } from './party.js';
import type { Partnership } from './partnership.js';

type Row =
  | { readonly category: 'partnership'; readonly id: string; readonly state: Partnership }
  | { readonly category: 'agreement'; readonly id: string; readonly state: Agreement };

/** A relation with its documents and parties as they stand in this transaction. */
export async function clusterOf(id: string, tx: EntityManager): Promise<Cluster> {
  const rows = await tx.query<Row[]>('select category, id, state from record where partnership = $1', [id]);
  const agreements = new Map(
    rows.flatMap((row) => (row.category === 'agreement' ? [[row.id, row.state] as const] : [])),
  );
  const partnership = rows.find((row) => row.category === 'partnership')?.state ?? null;
  const ids = [
    ...(partnership?.parties ?? []),
    ...[...agreements.values()].flatMap(({ parties }) => parties.map(({ party }) => party)),
  ];
  return { id, partnership, agreements, parties: await partiesOf(ids, tx) };
}

/** The parties with these ids that are registered so far. */
export async function partiesOf(
  ids: readonly string[],
  tx: EntityManager,
): Promise<ReadonlyMap<string, Party>> {
  const rows = await tx.query<{ id: string; state: Party }[]>(
    'select id, state from party_version where upper_inf(known) and id = any($1::uuid[])',
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}
