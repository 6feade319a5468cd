import type { Territories } from '@pobratim/access';
import type { EntityManager } from 'typeorm';
import { scopeOf, territoriesOf } from '../records/access.js';
import type { Cluster } from '../records/cluster.js';
import { clusterOf } from '../records/cluster.projection.js';
import { daysOf, type Happening } from './happening.js';
import { happeningsOf } from './happenings-of.js';

/** Where rows are written: the transaction that moves the checkpoint, and what places lie in. */
export interface Drawing {
  readonly tx: EntityManager;
  readonly territories: Territories;
}

/** A row as the table has it. */
interface DrawnRow {
  readonly key: string;
  readonly category: string;
  readonly record: string;
  readonly chapter: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly recorded: string;
  readonly ends: boolean;
  readonly domestic: boolean;
  readonly territories: readonly string[];
  readonly line: Happening;
}

/**
 * Draws everything that a report may count of these relations, as known from a position on. What looks as before is
 * left alone; the rest is closed at the position and written anew.
 */
export async function drawHappenings(
  partnerships: readonly string[],
  position: number,
  { tx, territories }: Drawing,
): Promise<void> {
  for (const id of partnerships) {
    const cluster = await clusterOf(id, tx);
    const rows = happeningsOf(cluster).map((one) => rowOf(one, cluster, territories));
    await replaceRows(id, rows, { position, tx });
  }
}

function rowOf(line: Happening, { parties }: Cluster, territories: Territories): DrawnRow {
  const days = daysOf(line.date);
  const places = territoriesOf(line.parties.map(({ party }) => parties.get(party)));
  return {
    key: line.key,
    category: line.unit === 'AGREEMENT' ? 'agreement' : 'partnership',
    record: line.record,
    chapter: line.chapter,
    from: days?.from ?? null,
    to: days?.to ?? null,
    recorded: line.recordedAt,
    ends: line.ends,
    domestic: line.domestic,
    territories: scopeOf(places, territories),
    line,
  };
}

const COLUMNS = 'key, category, record, chapter, days, recorded_at, ends, domestic, territories, line';

/** The rows arrive as one JSON text; what stands already, column for column, is neither closed nor written. */
async function replaceRows(
  partnership: string,
  rows: readonly DrawnRow[],
  { position, tx }: { readonly position: number; readonly tx: EntityManager },
): Promise<void> {
  await tx.query(
    `with drawn as (
       select key, category, record, chapter, case when "from" is not null then daterange("from", "to") end as days,
              recorded as recorded_at, ends, domestic, territories, line
       from jsonb_to_recordset($2::jsonb) as drawn (
         key text, category text, record uuid, chapter text, "from" date, "to" date, recorded timestamptz,
         ends boolean, domestic boolean, territories text[], line jsonb)
     ), standing as (
       select ctid, ${COLUMNS} from happening where partnership = $1 and upper_inf(known)
     ), closed as (
       update happening set known = int8range(lower(known), $3)
       where ctid in (select standing.ctid from standing
                      where not exists (select 1 from drawn where ${same('drawn', 'standing')}))
     )
     insert into happening (known, partnership, ${COLUMNS})
     select int8range($3, null), $1, ${COLUMNS} from drawn
     where not exists (select 1 from standing where ${same('drawn', 'standing')})`,
    [partnership, JSON.stringify(rows), position],
  );
}

/** Whether two rows say the same, column for column; a missing date is as good as a missing date. */
function same(left: string, right: string): string {
  const columns = (table: string): string =>
    COLUMNS.split(', ')
      .map((column) => `${table}.${column}`)
      .join(', ');
  return `row(${columns(left)}) is not distinct from row(${columns(right)})`;
}
