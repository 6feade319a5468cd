-- A leaner way into the log: the same judgement under the same lock as append_batch() of 0001, which stays for
-- programs of the former release. Facts come as arrays and bytes, entries as lines: nothing is parsed that need not be.

-- Whether what a caller expects of a stream is true; -1 for a stream without events.
create function event_store.holds(expected text, true_revision bigint) returns boolean language sql immutable as $$
  select case expected when 'any' then true when 'no-stream' then true_revision = -1
    when 'exists' then true_revision >= 0 else true_revision = expected::bigint end
$$;

-- A batch of independent appends, each for a stream and a command of its own. For the append with number n (from 1):
--   commands[n]    its command                     bodies       32 bytes each: the hash of the command's body
--   streams[n]     its stream                      expecting[n] what the caller expects: `any`, `no-stream`, `exists`, a revision
--   revisions[n]   the head that its entries were composed on, -1 for none
--   leaves         32 bytes each: that head's leaf hash, zeros for none
--   counts[n]      its number of events
-- For each event, in the order of the log:
--   owners         the append it belongs to        places       its place in the append, from 0
--   ids, types, privates (number of private members)
--   hashes         32 bytes each: the leaf hash    entries      one line each; canonical JSON has no line break
-- disclosures  {id, name, digest, disclosure}, as JSON
-- Verdicts are those of append_batch(). `event_ids` is told for a known command only; others know their own.
create function event_store.append_events(
    life uuid, at text, commands uuid[], bodies bytea, streams text[], expecting text[], revisions bigint[],
    leaves bytea, counts int[], owners int[], places int[], ids uuid[], types text[], privates smallint[],
    hashes bytea, entries text, disclosures json)
  returns table (item int, verdict text, revision bigint, leaf_hash text, "position" bigint, recorded_at text, event_ids text)
  language plpgsql volatile
  set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
  set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  true_life uuid;
  last_position bigint;
  last_time text;
  judgements event_store.judgement[];
  winners boolean[];
  firsts bigint[];
  written bigint;
  known boolean;
  known_hash bytea;
  true_revision bigint;
  true_leaf bytea;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'append_events needs read committed' using errcode = 'PB003';
  end if;
  perform pg_advisory_xact_lock(1886347890, 1);

  select s.incarnation, coalesce(e.position, -1), coalesce(e.recorded_at, '') into strict true_life, last_position, last_time
    from event_store.store s left join lateral (
      select l.position, l.recorded_at from event_store.events l order by l.position desc limit 1) e on true;
  if true_life <> life then
    raise exception 'incarnation %', true_life using errcode = 'PB001', detail = true_life::text;
  end if;

  -- Most batches of a quiet register hold one append: the same judgement without the machinery for many.
  if cardinality(commands) = 1 then
    select c.id is not null, c.body_hash, c.revision, c.position, c.recorded_at, to_json(c.event_ids)::text,
        coalesce(h.revision, -1), h.leaf_hash
      into known, known_hash, revision, "position", recorded_at, event_ids, true_revision, true_leaf
      from (values (1)) as one left join event_store.commands c on c.id = commands[1] left join lateral (
        select e.revision, e.leaf_hash from event_store.events e
          where e.stream = streams[1] order by e.revision desc limit 1) h on true;
    item := 1;
    if known then
      verdict := case when known_hash = bodies then 'known' else 'reused' end;
      return next;
      return;
    end if;
    revision := true_revision;
    "position" := last_position;
    recorded_at := last_time;
    leaf_hash := encode(true_leaf, 'hex');
    if not event_store.holds(expecting[1], true_revision) then
      verdict := 'conflict';
      return next;
      return;
    end if;
    written := counts[1];
    if written > 0 and (true_revision <> revisions[1] or at < last_time collate "C"
        or coalesce(true_leaf, decode(repeat('00', 32), 'hex')) <> leaves) then
      verdict := 'stale';
      return next;
      return;
    end if;
    verdict := 'appended';
    revision := true_revision + written;
    "position" := last_position + written;
    recorded_at := greatest(at, last_time collate "C");
    if written = 1 then
      insert into event_store.events (position, event_id, stream, revision, type, recorded_at, leaf_hash, private, entry)
        values (last_position + 1, ids[1], streams[1], true_revision + 1, types[1], at, hashes, privates[1], entries);
    else
      insert into event_store.events (position, event_id, stream, revision, type, recorded_at, leaf_hash, private, entry)
        select last_position + e.nth, e.id, streams[1], true_revision + e.nth, e.type, at,
            substring(hashes from 32 * e.nth::int - 31 for 32), e.private, e.entry
          from rows from (unnest(ids, types, privates), string_to_table(entries, E'\n'))
            with ordinality as e(id, type, private, entry, nth);
    end if;
    insert into event_store.commands (id, body_hash, stream, revision, position, recorded_at, event_ids)
      values (commands[1], bodies, streams[1], revision, "position", recorded_at, ids);
    if disclosures is not null then
      insert into event_store.disclosures (position, name, digest, disclosure)
        select e.position, d.name, d.digest, d.disclosure
          from json_to_recordset(disclosures) as d(id uuid, name text, digest text, disclosure text)
          join event_store.events e on e.event_id = d.id and e.position > last_position;
    end if;
    if written > 0 then perform pg_notify('event_store', "position"::text); end if;
    leaf_hash := null;
    return next;
    return;
  end if;

  with judged as (
    select i.item, i.command, i.stream, i.count, c.id is not null as is_known, c.revision as c_revision,
      c.position as c_position, c.recorded_at as c_recorded_at, c.event_ids as c_event_ids,
      h.leaf_hash as true_leaf, coalesce(h.revision, -1) as true_revision,
      case
        when c.id is not null and c.body_hash = substring(bodies from 32 * i.item::int - 31 for 32) then 'known'
        when c.id is not null then 'reused'
        when not event_store.holds(i.expected, coalesce(h.revision, -1)) then 'conflict'
        when i.count > 0 and (coalesce(h.revision, -1) <> i.revision or at < last_time collate "C"
          or coalesce(h.leaf_hash, decode(repeat('00', 32), 'hex'))
            <> substring(leaves from 32 * i.item::int - 31 for 32)) then 'stale'
        else 'appended' end as verdict
      from unnest(commands, streams, expecting, revisions, counts)
        with ordinality as i(command, stream, expected, revision, count, item)
      left join event_store.commands c on c.id = i.command
      left join lateral (
        select e.revision, e.leaf_hash from event_store.events e
          where e.stream = i.stream order by e.revision desc limit 1) h on true
  ), numbered as (
    select judged.*,
        coalesce(sum(count) filter (where verdict = 'appended') over so_far, 0) as won,
        sum(count) over so_far as passed
      from judged window so_far as (order by item rows unbounded preceding)
  )
  select array_agg((
      n.item, n.verdict, n.command, null, n.stream,
      case when n.is_known then n.c_revision when n.verdict = 'appended' then n.true_revision + n.count
        else n.true_revision end,
      case when n.verdict <> 'appended' then encode(n.true_leaf, 'hex') end,
      case when n.is_known then n.c_position else last_position + n.won end,
      case when n.is_known then n.c_recorded_at when n.verdict = 'appended' then greatest(at, last_time collate "C")
        else last_time end,
      case when n.is_known then n.c_event_ids else ids[n.passed - n.count + 1 : n.passed] end
    )::event_store.judgement),
    array_agg(n.verdict = 'appended'), array_agg(last_position + n.won - n.count + 1),
    sum(n.count) filter (where n.verdict = 'appended')
    into judgements, winners, firsts, written
    from numbered n;

  if true = any (winners) then
    insert into event_store.events (position, event_id, stream, revision, type, recorded_at, leaf_hash, private, entry)
      select firsts[e.owner] + e.place, e.id, streams[e.owner], revisions[e.owner] + 1 + e.place, e.type, at,
          substring(hashes from 32 * e.nth::int - 31 for 32), e.private, e.entry
        from rows from (unnest(owners, places, ids, types, privates), string_to_table(entries, E'\n'))
          with ordinality as e(owner, place, id, type, private, entry, nth)
        where winners[e.owner];
    insert into event_store.commands (id, body_hash, stream, revision, position, recorded_at, event_ids)
      select j.command, substring(bodies from 32 * j.item - 31 for 32), j.stream, j.revision, j.position,
          j.recorded_at, j.event_ids
        from unnest(judgements) j where j.verdict = 'appended';
    if disclosures is not null then
      insert into event_store.disclosures (position, name, digest, disclosure)
        select e.position, d.name, d.digest, d.disclosure
          from json_to_recordset(disclosures) as d(id uuid, name text, digest text, disclosure text)
          join event_store.events e on e.event_id = d.id and e.position > last_position;
    end if;
    if written > 0 then perform pg_notify('event_store', (last_position + written)::text); end if;
  end if;

  return query select j.item, j.verdict, j.revision, j.leaf_hash, j.position, j.recorded_at,
      case when j.verdict = 'known' then to_json(j.event_ids)::text end
    from unnest(judgements) j;
end $$;

revoke all on function event_store.holds(text, bigint) from public;
grant execute on function event_store.holds(text, bigint) to pobratim_app;
revoke all on function event_store.append_events(uuid, text, uuid[], bytea, text[], text[], bigint[], bytea, int[],
  int[], int[], uuid[], text[], smallint[], bytea, text, json) from public;
grant execute on function event_store.append_events(uuid, text, uuid[], bytea, text[], text[], bigint[], bytea, int[],
  int[], int[], uuid[], text[], smallint[], bytea, text, json) to pobratim_app;
