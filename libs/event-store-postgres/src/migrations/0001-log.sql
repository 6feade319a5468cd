-- The log and what must stand beside it. Run once by the owner, recorded with its hash, never edited.

-- One row per event. `position` is dense from 0 in commit order: append_batch() numbers under a lock that is held
-- until the commit, so whoever reads up to a position has seen everything before it.
create table event_store.events (
  position bigint primary key,
  event_id uuid not null unique,
  stream text collate "C" not null,
  -- Everything before `-<uuid>`.
  category text collate "C" not null generated always as (left(stream, -37)) stored,
  revision bigint not null,
  type text collate "C" not null,
  -- RFC 3339 with milliseconds, as in the entry; such texts sort as times do.
  recorded_at text collate "C" not null,
  -- SHA-256(0x00 ‖ entry), RFC 6962.
  leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
  -- Number of private members kept in `disclosures`.
  private smallint not null,
  -- The exact bytes. Text, not json: nothing may ever write them anew.
  entry text not null check (octet_length(entry) between 1 and 60000),
  unique (stream, revision)
);
create index events_by_type on event_store.events (type, position);
create index events_by_category on event_store.events (category, position);

-- One row per command that committed, also without events: the first answer, for every repeat.
create table event_store.commands (
  id uuid primary key,
  body_hash bytea not null check (octet_length(body_hash) = 32),
  stream text collate "C" not null,
  revision bigint not null,
  position bigint not null,
  recorded_at text collate "C" not null,
  event_ids uuid[] not null
);

-- Private members of events (RFC 9901). The only thing here that a person may demand to be forgotten.
create table event_store.disclosures (
  position bigint not null references event_store.events,
  name text collate "C" not null,
  digest text collate "C" not null,
  disclosure text,
  primary key (position, name)
);

-- What this store is, in one row.
create table event_store.store (
  one boolean primary key default true check (one),
  -- The store's life. A restore ends it: positions may then be given a second time.
  incarnation uuid not null,
  -- Where that life is lived; another value at start means a restore, a copy or a promotion.
  system_identifier text not null,
  database_oid bigint not null,
  timeline bigint not null,
  purpose text not null check (purpose in ('training', 'register'))
);

create function event_store.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log is append-only: % on % refused', tg_op, tg_table_name using errcode = 'PB002';
end $$;
create trigger events_are_for_ever before update or delete or truncate on event_store.events
  for each statement execute function event_store.refuse_change();
create trigger commands_are_for_ever before update or delete or truncate on event_store.commands
  for each statement execute function event_store.refuse_change();
create trigger disclosures_are_not_deleted before delete or truncate on event_store.disclosures
  for each statement execute function event_store.refuse_change();

-- A disclosure is erased, never rewritten.
create function event_store.refuse_rewriting() returns trigger language plpgsql as $$
begin
  if new.disclosure is null and (new.position, new.name, new.digest) = (old.position, old.name, old.digest) then
    return new;
  end if;
  raise exception 'a disclosure may only be erased' using errcode = 'PB002';
end $$;
create trigger disclosures_are_only_erased before update on event_store.disclosures
  for each row execute function event_store.refuse_rewriting();

-- The one lock of the log. Advisory locks belong to a database, so two stores of one cluster do not meet.
create function event_store.take_lock() returns void language sql volatile as $$
  select pg_advisory_xact_lock(1886347890, 1)
$$;

-- Where streams really end. Only true for as long as the caller holds the lock. Look-ups are pinned to the index,
-- for a plan made while the table was empty would scan the full one.
create function event_store.heads_of(streams text[])
  returns table (stream text, revision bigint, leaf_hash text) language sql volatile
  set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
  select s.stream, h.revision, encode(h.leaf_hash, 'hex')
    from unnest(streams) as s(stream) cross join lateral (
      select e.revision, e.leaf_hash from event_store.events e
        where e.stream = s.stream order by e.revision desc limit 1) h
$$;

create type event_store.judgement as (
  item int, verdict text, command uuid, body text, stream text,
  revision bigint, leaf_hash text, position bigint, recorded_at text, event_ids uuid[]
);

-- The only way into the log. A batch of independent appends, each for a stream and a command of its own:
--   items        {item, command, body, stream, expected, revision, leaf, count, ids}: `revision` and `leaf` say
--                on which head of the stream the entries were composed
--   entries      {item, id, stream, revision, type, leaf, private, entry}, in the order of the log
--   disclosures  {item, id, name, digest, disclosure}
-- Answers each item by itself:
--   appended   as composed
--   known      the command committed before: its first answer
--   reused     the command's id committed with another body
--   conflict   the caller's expectation does not hold; `revision` is the true one
--   stale      composed on another head or before the store's time: here are the true ones, compose again
-- Volatile and READ COMMITTED, so that every statement after the lock sees all that was committed before it.
create function event_store.append_batch(life uuid, at text, items json, entries json, disclosures json)
  returns table (item int, verdict text, revision bigint, leaf_hash text, "position" bigint, recorded_at text, event_ids text)
  language plpgsql volatile
  set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
  true_life uuid;
  last_position bigint := -1;
  last_time text := '';
  judgements event_store.judgement[];
  winners int[];
  written bigint;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'append_batch needs read committed' using errcode = 'PB003';
  end if;
  perform event_store.take_lock();

  select s.incarnation into strict true_life from event_store.store s;
  if true_life <> life then
    raise exception 'incarnation %', true_life using errcode = 'PB001', detail = true_life::text;
  end if;
  select e.position, e.recorded_at into last_position, last_time
    from event_store.events e order by e.position desc limit 1;
  last_position := coalesce(last_position, -1);
  last_time := coalesce(last_time, '');

  with judged as (
    select i.*, c.id is not null as is_known, c.revision as c_revision, c.position as c_position,
      c.recorded_at as c_recorded_at, c.event_ids as c_event_ids, h.leaf_hash as true_leaf,
      coalesce(h.revision, -1) as true_revision,
      case
        when c.id is not null and encode(c.body_hash, 'hex') = i.body then 'known'
        when c.id is not null then 'reused'
        when not case i.expected
          when 'any' then true
          when 'no-stream' then h.revision is null
          when 'exists' then h.revision is not null
          else coalesce(h.revision, -1) = i.expected::bigint end then 'conflict'
        when i.count > 0 and (coalesce(h.revision, -1) <> i.revision or at < last_time collate "C"
          or coalesce(encode(h.leaf_hash, 'hex'), repeat('0', 64)) <> i.leaf) then 'stale'
        else 'appended' end as verdict
      from json_to_recordset(items) as i(item int, command uuid, body text, stream text, expected text,
        revision bigint, leaf text, count int, ids uuid[])
      left join event_store.commands c on c.id = i.command
      left join lateral (
        select e.revision, e.leaf_hash from event_store.events e
          where e.stream = i.stream order by e.revision desc limit 1) h on true
  )
  select array_agg((
      j.item, j.verdict, j.command, j.body, j.stream,
      case when j.is_known then j.c_revision when j.verdict = 'appended' then j.true_revision + j.count
        else j.true_revision end,
      encode(j.true_leaf, 'hex'),
      case when j.is_known then j.c_position else last_position + j.so_far end,
      case when j.is_known then j.c_recorded_at when j.verdict = 'appended' then greatest(at, last_time collate "C")
        else last_time end,
      case when j.is_known then j.c_event_ids else j.ids end
    )::event_store.judgement order by j.item)
    into judgements
    from (select judged.*, sum(count) filter (where verdict = 'appended') over (order by item) as so_far from judged) j;

  select array_agg(j.item) into winners from unnest(judgements) j where j.verdict = 'appended';
  if winners is not null then
    insert into event_store.events (position, event_id, stream, revision, type, recorded_at, leaf_hash, private, entry)
      select last_position + row_number() over (order by e.ord), e.id, e.stream, e.revision, e.type, at,
          decode(e.leaf, 'hex'), e.private, e.entry
        from rows from (json_to_recordset(entries)
            as (item int, id uuid, stream text, revision bigint, type text, leaf text, private smallint, entry text))
          with ordinality as e(item, id, stream, revision, type, leaf, private, entry, ord)
        where e.item = any (winners);
    get diagnostics written = row_count;
    insert into event_store.commands (id, body_hash, stream, revision, position, recorded_at, event_ids)
      select j.command, decode(j.body, 'hex'), j.stream, j.revision, j.position, j.recorded_at, j.event_ids
        from unnest(judgements) j where j.verdict = 'appended';
    insert into event_store.disclosures (position, name, digest, disclosure)
      select e.position, d.name, d.digest, d.disclosure
        from json_to_recordset(disclosures) as d(item int, id uuid, name text, digest text, disclosure text)
        join event_store.events e on e.event_id = d.id
        where d.item = any (winners);
    if written > 0 then perform pg_notify('event_store', (last_position + written)::text); end if;
  end if;

  return query select j.item, j.verdict, j.revision, j.leaf_hash, j.position, j.recorded_at, to_json(j.event_ids)::text
    from unnest(judgements) j;
end $$;

-- The largest size whose last event was recorded at or before an instant. Times never run back along the log,
-- so halving finds it in a few steps on the primary key, without an index that every append would pay for.
create function event_store.size_at(instant text) returns bigint language plpgsql stable
  set enable_seqscan = off
as $$
declare
  low bigint := 0;
  high bigint;
  middle bigint;
  there text;
begin
  select coalesce(max(e.position), -1) + 1 into high from event_store.events e;
  while low < high loop
    middle := (low + high) / 2;
    select e.recorded_at into strict there from event_store.events e where e.position = middle;
    if there <= instant collate "C" then low := middle + 1; else high := middle; end if;
  end loop;
  return low;
end $$;

-- Services may add and read, nothing else. Nobody gets a function by default.
revoke all on all functions in schema event_store from public;
grant usage on schema event_store to pobratim_app;
grant select on all tables in schema event_store to pobratim_app;
grant insert on event_store.events, event_store.commands, event_store.disclosures to pobratim_app;
grant execute on function event_store.take_lock(), event_store.heads_of(text[]),
  event_store.append_batch(uuid, text, json, json, json), event_store.size_at(text) to pobratim_app;
