import type { Territories } from '@pobratim/access';
import type { EntityManager } from 'typeorm';
import type { Agreement } from '../agreements/agreement.js';
import type { Party } from '../parties/party.js';
import type { Partnership } from '../partnerships/partnership.js';
import type { Step } from '../read-models/versions.projection.js';
import type { Cluster, Known } from './cluster.js';
import { linesOf } from './lines-of-cluster.js';
import type { RegisterLine } from './register-line.js';

interface CurrentVersion<State> {
  readonly id: string;
  readonly since: string;
  readonly state: State;
}

const CURRENT = `
  select id, state, (select min(lower(first.known)) from aggregate_version first
                     where first.category = current.category and first.id = current.id) as since
  from aggregate_version current where upper_inf(known)`;

/**
 * Draws the lines of every partnership that an event may have changed, as known from its position on. What looks as
 * before is left alone; the rest is closed at the position and written anew.
 */
export async function writeLines(step: Step, position: number, at: Drawing): Promise<void> {
  for (const id of await partnershipsOf(step, at.tx)) {
    const cluster = await readCluster(id, at.tx);
    await replaceLines(id, linesOf(cluster, at.territories), { position, tx: at.tx });
  }
}

/** What lines are drawn with. */
export interface Drawing {
  readonly tx: EntityManager;
  readonly territories: Territories;
}

async function partnershipsOf({ category, id, after }: Step, tx: EntityManager): Promise<readonly string[]> {
  if (category === 'partnership') return [id];
  if (category === 'agreement') return [(after as Agreement).partnership];
  if (category !== 'party') return [];
  const found = await tx.query<{ id: string }[]>(
    `select distinct coalesce(partnership, id) as id from aggregate_version
     where upper_inf(known) and category in ('partnership', 'agreement') and parties && array[$1::uuid]`,
    [id],
  );
  return found.map((one) => one.id).sort();
}

async function readCluster(id: string, tx: EntityManager): Promise<Cluster> {
  const [partnership] = await tx.query<CurrentVersion<Partnership>[]>(
    `${CURRENT} and category = 'partnership' and id = $1`,
    [id],
  );
  const agreements = await tx.query<CurrentVersion<Agreement>[]>(
    `${CURRENT} and category = 'agreement' and partnership = $1`,
    [id],
  );
  const ids = [
    ...(partnership?.state.parties ?? []),
    ...agreements.flatMap(({ state }) => state.facts.parties.value.map(({ party }) => party)),
  ];
  const parties = await tx.query<CurrentVersion<Party>[]>(
    `${CURRENT} and category = 'party' and id = any($1::uuid[])`,
    [[...new Set(ids)]],
  );
  return {
    id,
    partnership: partnership === undefined ? null : known(partnership),
    agreements: agreements.map(known).sort((a, b) => a.since - b.since),
    parties: new Map(parties.map((party) => [party.id, party.state])),
  };
}

function known<State>({ id, since, state }: CurrentVersion<State>): Known<State> {
  return { id, since: Number(since), state };
}

const COLUMNS = `unit, id, valid, audience, scope, partnership, parties, countries, regions, municipalities, kinds,
  decades, legal, activity, "position", evidence, level, domestic, removed, undated, by_date, by_title, by_number,
  by_entry, documents, words, line`;

/** The lines arrive as one JSON text; what stands already, column for column, is neither closed nor written. */
export async function replaceLines(
  partnership: string,
  lines: readonly RegisterLine[],
  { position, tx }: { readonly position: number; readonly tx: EntityManager },
): Promise<void> {
  await tx.query(
    `with drawn as (
       select unit, id, daterange("validFrom", "validTo") as valid, audience, scope, partnership, parties, countries,
              regions, municipalities, kinds, decades, legal, activity, "position", evidence, level, domestic, removed,
              undated, "byDate" as by_date, "byTitle" as by_title, "byNumber" as by_number, "byEntry" as by_entry,
              documents, words, line
       from jsonb_to_recordset($2::jsonb) as drawn (
         unit text, id uuid, "validFrom" date, "validTo" date, audience text[], scope text[], partnership uuid,
         parties uuid[], countries text[], regions text[], municipalities text[], kinds text[], decades text[],
         legal text, activity text, "position" text, evidence text, level text, domestic boolean, removed boolean,
         undated boolean, "byDate" text, "byTitle" text, "byNumber" text, "byEntry" text, documents integer,
         words text, line jsonb)
     ), standing as (
       select ctid, ${COLUMNS} from register_line where partnership = $1 and upper_inf(known)
     ), gone as (
       select standing.ctid from standing
       where (${COLUMNS}) not in (select ${COLUMNS} from drawn)
     ), closed as (
       update register_line set known = int8range(lower(known), $3)
       where ctid in (select ctid from gone)
     )
     insert into register_line (known, ${COLUMNS})
     select int8range($3, null), ${COLUMNS} from drawn
     where (${COLUMNS}) not in (select ${COLUMNS} from standing)`,
    [partnership, JSON.stringify(lines), position],
  );
}
