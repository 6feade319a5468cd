import type { Territories } from '@pobratim/access';
import type { EntityManager } from 'typeorm';
import type { CountedLine } from './counted-line.js';
import { linesOf } from './lines-of-cluster.js';
import { readCluster } from './read-cluster.projection.js';

/** What lines are drawn with. */
export interface Drawing {
  readonly tx: EntityManager;
  readonly territories: Territories;
}

/** Draws the lines of a partnership and its documents as known from a position, the last one, on. */
export async function drawLines(partnership: string, position: number, at: Drawing): Promise<void> {
  const lines = linesOf(await readCluster(partnership, position, at.tx), at.territories);
  await replaceLines(partnership, lines, { position, tx: at.tx });
}

/**
 * Draws all lines of a partnership anew, from the first position on. The level that stands now decides who may see a
 * record also where the reader looks at an earlier moment: what was narrowed must not be counted in the past.
 */
export async function redrawLines(partnership: string, at: Drawing): Promise<void> {
  await at.tx.query('delete from counted_line where partnership = $1', [partnership]);
  const positions = await at.tx.query<{ position: string }[]>(
    `with own as (select * from told_version where partnership = $1)
     select lower(known) as position from own
     union
     select lower(known) from told_version
     where category = 'party' and id in (select unnest(parties) from own)
     order by position`,
    [partnership],
  );
  for (const { position } of positions) await drawLines(partnership, Number(position), at);
}

const COLUMNS = `unit, id, valid, audience, scope, partnership, countries, regions, kinds, decades, legal, domestic,
  uncertain, documents, by_date, line`;

/** The lines arrive as one JSON text; what stands already, column for column, is neither closed nor written. */
async function replaceLines(
  partnership: string,
  lines: readonly CountedLine[],
  { position, tx }: { readonly position: number; readonly tx: EntityManager },
): Promise<void> {
  await tx.query(
    `with drawn as (
       select unit, id, daterange("validFrom", "validTo") as valid, audience, scope, partnership, countries, regions,
              kinds, decades, legal, domestic, uncertain, documents, "byDate" as by_date, "row" as line
       from jsonb_to_recordset($2::jsonb) as drawn (
         unit text, id uuid, "validFrom" date, "validTo" date, audience text[], scope text[], partnership uuid,
         countries text[], regions text[], kinds text[], decades text[], legal text, domestic boolean,
         uncertain boolean, documents integer, "byDate" text, "row" jsonb)
     ), standing as (
       select ctid, ${COLUMNS} from counted_line where partnership = $1 and upper_inf(known)
     ), closed as (
       update counted_line set known = int8range(lower(known), $3)
       where ctid in (select ctid from standing where (${COLUMNS}) not in (select ${COLUMNS} from drawn))
     )
     insert into counted_line (known, ${COLUMNS})
     select int8range($3, null), ${COLUMNS} from drawn
     where (${COLUMNS}) not in (select ${COLUMNS} from standing)`,
    [partnership, JSON.stringify(lines), position],
  );
}
