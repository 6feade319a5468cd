import { composeEntries, draftEvents, NO_PREVIOUS, type AppendRequest } from '@pobratim/event-sourcing';
import pg from 'pg';

/** What ours is measured against: the same rows, the same bytes, the same indexes, and numbers from a sequence. */
export interface PlainStore {
  readonly append: (request: AppendRequest, head: { revision: number; leafHash: string }) => Promise<string>;
  readonly close: () => Promise<void>;
}

/**
 * The usual way, which loses events for whoever reads by position: a sequence gives its numbers before the commit, so
 * a later number may be seen first. One call of a function for each append: revision checked, event and command
 * written, committed.
 */
const SCHEMA = `
create schema plain;
create sequence plain.positions minvalue 0;
create table plain.events (like event_store.events including all);
create table plain.commands (like event_store.commands including all);
create function plain.append(the_stream text, expected bigint, id uuid, kind text, at text, leaf text, body text, command uuid, hash text)
  returns bigint language plpgsql volatile as $$
declare
  last bigint;
  place bigint;
begin
  select e.revision into last from plain.events e where e.stream = the_stream order by e.revision desc limit 1;
  if coalesce(last, -1) <> expected then raise exception 'revision conflict'; end if;
  place := nextval('plain.positions');
  insert into plain.events (position, event_id, stream, revision, type, recorded_at, leaf_hash, private, entry)
    values (place, id, the_stream, expected + 1, kind, at, decode(leaf, 'hex'), 0, body);
  insert into plain.commands (id, body_hash, stream, revision, position, recorded_at, event_ids)
    values (command, decode(hash, 'hex'), the_stream, expected + 1, place, at, array[id]);
  return place;
end $$;
grant usage on schema plain to pobratim_app;
grant all on all tables in schema plain to pobratim_app;
grant all on plain.positions to pobratim_app;
grant execute on all functions in schema plain to pobratim_app;`;

/** @param url of the role that services have, as ours is used */
export async function plainStore(owner: pg.Client, url: string): Promise<PlainStore> {
  await owner.query(SCHEMA);
  const pool = new pg.Pool({ connectionString: url, max: 32 });
  // A connection that the server closes while it idles is no concern of a figure.
  pool.on('error', () => undefined);
  const append: PlainStore['append'] = async (request, head) => {
    const [draft] = draftEvents(request);
    const at = new Date().toISOString();
    const [entry] = composeEntries(draft === undefined ? [] : [draft], head, at);
    if (draft === undefined || entry === undefined) throw new Error('one event for each append');
    const { stream, cause, bodyHash } = request;
    const place = [stream, head.revision, draft.id, draft.type, at, entry.leafHash, entry.entry];
    await pool.query({
      name: 'plain-append',
      text: 'select plain.append($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      values: [...place, cause.command, bodyHash],
      rowMode: 'array',
    });
    return entry.leafHash;
  };
  return { append, close: () => pool.end() };
}

/** A stream without events. */
export const NOTHING = { revision: -1, leafHash: NO_PREVIOUS };
