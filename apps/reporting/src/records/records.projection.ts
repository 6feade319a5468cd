import type { EntityManager } from 'typeorm';
import { drawHappenings, type Drawing } from '../happenings/happenings.projection.js';
import type { ReportedEvent } from '../told/reported-event.js';
import { scopeOf, territoriesOf } from './access.js';
import type { Agreement } from './agreement.js';
import { partiesOf } from './cluster.projection.js';
import { evolveAgreement } from './evolve-agreement.js';
import { evolveParty } from './evolve-party.js';
import { evolvePartnership } from './evolve-partnership.js';
import type { Party } from './party.js';
import type { Partnership } from './partnership.js';

/** Folds an event into its record and draws again what reports may count of the relations it touches. */
export async function writeEvent(event: ReportedEvent, drawing: Drawing): Promise<void> {
  const touched =
    event.category === 'party' ? await writeParty(event, drawing) : await writeRecord(event, drawing);
  await drawHappenings(touched, event.position, drawing);
}

async function writeRecord(event: ReportedEvent, { tx, territories }: Drawing): Promise<readonly string[]> {
  const { category, id } = event;
  const [row] = await tx.query<{ state: Agreement | Partnership }[]>(
    'select state from record where category = $1 and id = $2',
    [category, id],
  );
  const before = row?.state ?? null;
  const isAgreement = category === 'agreement';
  const after = isAgreement
    ? evolveAgreement(before as Agreement | null, event)
    : evolvePartnership(before as Partnership | null, event);
  if (after === null) return [];
  const partnership = 'partnership' in after ? after.partnership : id;
  const parties = after.parties.map((one) => (typeof one === 'string' ? one : one.party));
  const known = await partiesOf(parties, tx);
  await tx.query(
    `insert into record (category, id, partnership, parties, access_level, scope, state)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (category, id) do update set partnership = excluded.partnership, parties = excluded.parties,
       access_level = excluded.access_level, scope = excluded.scope, state = excluded.state`,
    [
      category,
      id,
      partnership,
      parties,
      after.access.level,
      scopeOf(seeingTerritories(after, [...known.values()]), territories),
      JSON.stringify(after),
    ],
  );
  return [partnership];
}

/** Those whose territories see the record at every level: of the keeper and of the domestic parties. */
function seeingTerritories(
  { access }: Agreement | Partnership,
  parties: readonly Party[],
): readonly string[] {
  return [...(access.keeper === '' ? [] : [access.keeper]), ...territoriesOf(parties)];
}

async function writeParty(event: ReportedEvent, { tx, territories }: Drawing): Promise<readonly string[]> {
  const { id, position } = event;
  const before = (await partiesOf([id], tx)).get(id) ?? null;
  const after = evolveParty(before, event);
  if (after === null) return [];
  await tx.query(
    'update party_version set known = int8range(lower(known), $2) where id = $1 and upper_inf(known)',
    [id, position],
  );
  await tx.query('insert into party_version (id, known, state) values ($1, int8range($2, null), $3)', [
    id,
    position,
    JSON.stringify(after),
  ]);
  return before === null ? await reach(id, { tx, territories }) : [];
}

/** A party may be registered after a paper named it: then its territories begin to see the paper. */
async function reach(party: string, { tx, territories }: Drawing): Promise<readonly string[]> {
  const rows = await tx.query<
    { category: string; id: string; partnership: string; parties: string[]; state: Agreement | Partnership }[]
  >('select category, id, partnership, parties, state from record where parties && array[$1::uuid]', [party]);
  for (const { category, id, parties, state } of rows) {
    const known = await partiesOf(parties, tx);
    await tx.query('update record set scope = $3 where category = $1 and id = $2', [
      category,
      id,
      scopeOf(seeingTerritories(state, [...known.values()]), territories),
    ]);
  }
  return [...new Set(rows.map(({ partnership }) => partnership))].sort();
}

/** Empties everything, as the first step of a rebuild in place. */
export async function emptyTables(tx: EntityManager): Promise<void> {
  for (const table of REPORTING_TABLES) await tx.query(`delete from ${table}`);
}

/** All that the projection writes. */
export const REPORTING_TABLES = ['log_entry', 'record', 'party_version', 'happening'] as const;
