-- What every schema of read models has before the service's own tables. The schema stands first in the search path,
-- so that one file serves them all; a schema that kept checkpoints before keeps them.

create extension if not exists pg_trgm with schema public;

create table if not exists projection_checkpoint (
  projection  text primary key,
  position    bigint not null,
  incarnation text not null
);

create table if not exists parked_event (
  projection  text not null,
  position    bigint not null,
  stream      text not null,
  event_id    uuid not null,
  recorded_at text not null,
  error       text,
  primary key (projection, position)
);

-- Where versions live that do not serve: one that is built, and one that served before.
do $$
declare
  home text := current_schema();
begin
  if not exists (select from pg_roles where rolname = 'pobratim_app') then
    create role pobratim_app;
  end if;
  execute format('create schema if not exists %I', home || '_next');
  execute format('create schema if not exists %I', home || '_former');
  execute format('grant usage on schema %I, %I, %I to pobratim_app', home, home || '_next', home || '_former');
end $$;

-- The functions below act with the owner's rights, so each touches read models of its own schema only, whatever it is
-- told, and finds its names there and nowhere else.

-- Refuses what cannot be copied or moved truly.
create function read_model_check(tables text[]) returns void
language plpgsql security definer set search_path from current as $$
declare
  one text;
  found regclass;
begin
  foreach one in array tables loop
    found := to_regclass(format('%I.%I', current_schema(), one));
    if found is null or one in ('migrations', 'projection_checkpoint', 'parked_event')
      or (select relkind from pg_class where oid = found) <> 'r' then
      raise exception '«%» is not a table of a read model in %', one, current_schema();
    end if;
    if exists (select from pg_constraint where contype = 'f' and found in (conrelid, confrelid))
      or exists (select from pg_trigger where tgrelid = found and not tgisinternal)
      or exists (select from pg_depend where refclassid = 'pg_class'::regclass and refobjid = found
                   and classid = 'pg_rewrite'::regclass) then
      raise exception '«%» has foreign keys, triggers or views, which would not follow its versions', one;
    end if;
  end loop;
end $$;

-- Makes those indexes of the serving table that the next one does not have yet: all, or the named ones.
create function read_model_index(tbl text, named text[]) returns void
language plpgsql security definer set search_path from current as $$
declare
  home text := current_schema();
  next text := home || '_next';
  one record;
begin
  for one in
    select c.relname, pg_get_indexdef(c.oid) as def
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indrelid = format('%I.%I', home, tbl)::regclass
      and not exists (select from pg_constraint where conindid = c.oid and contype in ('p', 'u', 'x'))
      and to_regclass(format('%I.%I', next, c.relname)) is null
      and (named is null or c.relname = any (named))
    order by c.relname
  loop
    execute replace(one.def, format(' ON %I.%I ', home, tbl), format(' ON %I.%I ', next, tbl));
  end loop;
end $$;

-- Makes an empty next version in the form of the serving one, with its rights, its keys and the early indexes.
create function read_model_prepare(tables text[], early text[]) returns void
language plpgsql security definer set search_path from current as $$
declare
  home text := current_schema();
  next text := home || '_next';
  tbl text;
  serving regclass;
  one record;
begin
  perform read_model_check(tables);
  foreach tbl in array tables loop
    serving := format('%I.%I', home, tbl)::regclass;
    execute format('drop table if exists %I.%I', next, tbl);
    execute format('create table %I.%I (like %I.%I including all excluding indexes)', next, tbl, home, tbl);
    for one in select unnest(reloptions) as setting from pg_class where oid = serving loop
      execute format('alter table %I.%I set (%s)', next, tbl, one.setting);
    end loop;
    -- Nobody holds it up while it is built or switched; it is analysed at the end.
    execute format('alter table %I.%I set (autovacuum_enabled = false)', next, tbl);
    for one in
      select conname, pg_get_constraintdef(oid) as def from pg_constraint
      where conrelid = serving and contype in ('p', 'u', 'x') order by conname
    loop
      execute format('alter table %I.%I add constraint %I %s', next, tbl, one.conname, one.def);
    end loop;
    for one in
      select privilege_type, rolname from pg_class c cross join aclexplode(c.relacl) a
      join pg_roles on pg_roles.oid = a.grantee where c.oid = serving and a.grantee <> c.relowner
    loop
      execute format('grant %s on %I.%I to %I', one.privilege_type, next, tbl, one.rolname);
    end loop;
    perform read_model_index(tbl, early);
  end loop;
end $$;

-- The next version is complete: it gets the indexes it lacks, and the planner learns what it holds.
create function read_model_finish(tables text[]) returns void
language plpgsql security definer set search_path from current as $$
declare
  tbl text;
begin
  perform read_model_check(tables);
  foreach tbl in array tables loop
    perform read_model_index(tbl, null);
    execute format('analyze %I.%I', current_schema() || '_next', tbl);
  end loop;
end $$;

-- Takes the tables for itself. A reader holds one and waits for another, so whoever waits for long may wait for ever:
-- it lets go of all and tries again, sooner than the server looks for a deadlock, so that no reader is ever the victim.
-- A cleaner at work gives way only to one who waits longer, hence the last tries.
create function read_model_lock(tables text[]) returns void
language plpgsql security definer set search_path from current as $$
declare
  usual text := current_setting('lock_timeout');
  list text := (select string_agg(format('%I.%I', current_schema(), tbl), ', ') from unnest(tables) tbl);
begin
  for attempt in 1 .. 100 loop
    begin
      perform set_config('lock_timeout', case when attempt <= 90 then '100ms' else '3s' end, true);
      execute format('lock table %s in access exclusive mode', list);
      perform set_config('lock_timeout', usual, true);
      return;
    exception when lock_not_available then
      if attempt = 100 then raise; end if;
      perform pg_sleep(0.02 + random() * 0.05);
    end;
  end loop;
end $$;

-- The next version serves, the one that served is the former, an older former one is dropped.
create function read_model_switch(tables text[]) returns void
language plpgsql security definer set search_path from current as $$
declare
  home text := current_schema();
  next text := home || '_next';
  former text := home || '_former';
  tbl text;
begin
  perform read_model_check(tables);
  foreach tbl in array tables loop
    execute format('alter table %I.%I reset (autovacuum_enabled)', next, tbl);
    execute format('drop table if exists %I.%I', former, tbl);
  end loop;
  perform read_model_lock(tables);
  foreach tbl in array tables loop
    execute format('alter table %I.%I set schema %I', home, tbl, former);
    execute format('alter table %I.%I set schema %I', next, tbl, home);
  end loop;
end $$;

-- The former version and the one that serves change places, by way of a schema that exists meanwhile.
create function read_model_restore(tables text[]) returns void
language plpgsql security definer set search_path from current as $$
declare
  home text := current_schema();
  aside text := home || '_aside';
  former text := home || '_former';
  tbl text;
begin
  perform read_model_check(tables);
  execute format('create schema %I', aside);
  perform read_model_lock(tables);
  foreach tbl in array tables loop
    execute format('alter table %I.%I set schema %I', home, tbl, aside);
    execute format('alter table %I.%I set schema %I', former, tbl, home);
    execute format('alter table %I.%I set schema %I', aside, tbl, former);
  end loop;
  execute format('drop schema %I', aside);
end $$;

-- After the service's own steps: its tables are for the services, and versions of another form than the serving tables
-- are dropped, for the program that made them is gone. Changes nothing when it is called again.
create function read_model_migrated() returns void
language plpgsql security definer set search_path from current as $$
declare
  home text := current_schema();
  kept text[] := array[home || '_next', home || '_former'];
  one record;
begin
  perform pg_advisory_xact_lock(1886347890, 3);
  if exists (
    select from pg_class c where c.relkind = 'r' and c.relnamespace::regnamespace::text = any (kept)
      and read_model_form(c.oid) is distinct from read_model_form(to_regclass(format('%I.%I', home, c.relname)))
  ) then
    for one in
      select format('%I.%I', relnamespace::regnamespace, relname) as tbl from pg_class
      where relkind = 'r' and relnamespace::regnamespace::text = any (kept)
    loop
      execute 'drop table ' || one.tbl;
    end loop;
    delete from projection_checkpoint where projection ~ '[.](next([.][0-9]+)?|former)$';
    delete from parked_event where projection ~ '[.](next([.][0-9]+)?|former)$';
  end if;
  execute format('grant select, insert, update, delete on all tables in schema %I to pobratim_app', home);
  execute format('grant usage on all sequences in schema %I to pobratim_app', home);
  revoke insert, update, delete on migrations from pobratim_app;
end $$;

-- The columns of a table, null for none.
create function read_model_form(tbl regclass) returns text
language sql stable set search_path from current as $$
  select string_agg(format('%s %s', attname, format_type(atttypid, atttypmod)), ', ' order by attnum)
  from pg_attribute where attrelid = tbl and attnum > 0 and not attisdropped
$$;

do $$
declare
  one regprocedure;
begin
  for one in
    select oid from pg_proc where pronamespace = current_schema()::regnamespace and starts_with(proname, 'read_model_')
  loop
    execute format('revoke execute on function %s from public', one);
  end loop;
  grant execute on function read_model_prepare, read_model_finish, read_model_switch, read_model_restore to pobratim_app;
end $$;
