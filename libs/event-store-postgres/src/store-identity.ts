import { newId } from '@pobratim/kernel';
import type pg from 'pg';
import { incarnationNotAdopted, storePurposeDiffers } from './errors.js';

/** Exercise or the real thing; a store never changes from one to the other. */
export type Purpose = 'training' | 'register';

/** What a store says of itself. */
export interface StoreIdentity {
  readonly incarnation: string;
  readonly purpose: Purpose;
}

/**
 * Where the database lives at this moment: the cluster, the database in it, and the branch of its history, which
 * recovery to a point in time and the promotion of a standby begin anew.
 */
const PRESENT = `select (select system_identifier::text from pg_control_system()) as system_identifier,
  (select oid::bigint from pg_database where datname = current_database()) as database_oid,
  ('x' || lpad(left(pg_walfile_name(pg_current_wal_insert_lsn()), 8), 16, '0'))::bit(64)::bigint as timeline`;

type Place = Readonly<Record<'system_identifier' | 'database_oid' | 'timeline', string>>;

/**
 * The identity of a store, if it still lives where it was made.
 * @throws `incarnation-not-adopted`, `store-purpose-differs`
 */
export async function knownIdentity(
  client: pg.ClientBase | pg.Pool,
  purpose?: Purpose,
): Promise<StoreIdentity> {
  const { rows } = await client.query<StoreIdentity & { readonly changed: string | null }>(
    `select s.incarnation, s.purpose, nullif(concat_ws(', ',
        case when s.system_identifier <> p.system_identifier then 'system identifier' end,
        case when s.database_oid <> p.database_oid then 'database oid' end,
        case when s.timeline <> p.timeline then 'timeline' end), '') as changed
      from event_store.store s, (${PRESENT}) p`,
  );
  const [row] = rows;
  if (row === undefined) throw incarnationNotAdopted('no identity');
  if (row.changed !== null) throw incarnationNotAdopted(row.changed);
  if (purpose !== undefined && row.purpose !== purpose) throw storePurposeDiffers(purpose, row.purpose);
  return { incarnation: row.incarnation, purpose: row.purpose };
}

/** Gives a new store its identity; a store that has one keeps it. As the owner. */
export async function foundStore(client: pg.ClientBase, purpose: Purpose): Promise<void> {
  const place = await presentPlace(client);
  await client.query(
    `insert into event_store.store (incarnation, purpose, system_identifier, database_oid, timeline)
      values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [newId(), purpose, place.system_identifier, place.database_oid, place.timeline],
  );
}

/**
 * Begins a new life of a store: after a restore, a copy or a promotion, by an operator who knows that the former
 * life has ended. Cursors and checkpoints of the former life stop their readers from now on. As the owner.
 * @returns the new incarnation
 */
export async function beginLife(client: pg.ClientBase): Promise<string> {
  const place = await presentPlace(client);
  const incarnation = newId();
  await client.query(
    `update event_store.store set incarnation = $1, system_identifier = $2, database_oid = $3, timeline = $4`,
    [incarnation, place.system_identifier, place.database_oid, place.timeline],
  );
  return incarnation;
}

async function presentPlace(client: pg.ClientBase): Promise<Place> {
  const { rows } = await client.query<Place>(PRESENT);
  const [place] = rows;
  if (place === undefined) throw new Error('the database does not say where it lives');
  return place;
}
