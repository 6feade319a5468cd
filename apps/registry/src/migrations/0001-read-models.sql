-- The read models of the registry: everything here is derived from the log and can be built again from nothing.
-- Written by the projection alone; «known» are positions of the log, half-open, «valid» are days.

create extension if not exists pg_trgm;

create table registry.projection_checkpoint (
  projection  text primary key,
  position    bigint not null,
  incarnation text not null
);

create table registry.parked_event (
  projection  text not null,
  position    bigint not null,
  stream      text not null,
  event_id    uuid not null,
  recorded_at text not null,
  error       text,
  primary key (projection, position)
);

-- An aggregate as its events tell it, one row for each event: what was known of it between two positions.
create table registry.aggregate_version (
  category    text not null,
  id          uuid not null,
  known       int8range not null,
  revision    integer not null,
  number      text,
  partnership uuid,
  parties     uuid[] not null,
  state       jsonb not null
);
create unique index aggregate_version_known on registry.aggregate_version (category, id, lower(known));
create unique index aggregate_version_current on registry.aggregate_version (category, id) where upper_inf(known);
create index aggregate_version_number on registry.aggregate_version (number) where number is not null;
create index aggregate_version_partnership on registry.aggregate_version (partnership) where partnership is not null;
create index aggregate_version_oktmo on registry.aggregate_version ((state->>'oktmo')) where category = 'party';
create index aggregate_version_parties on registry.aggregate_version using gin (parties) where upper_inf(known);

-- A line of the register, cut into rectangles of (valid, known) inside which it does not change.
create table registry.register_line (
  unit         text not null check (unit in ('PARTNERSHIP', 'AGREEMENT')),
  id           uuid not null,
  known        int8range not null,
  valid        daterange not null,
  -- Who sees this picture of the line from outside its territories: the widest access level the reader has.
  audience     text[] not null,
  scope        text[] not null,
  partnership  uuid not null,
  parties      uuid[] not null,
  countries    text[] not null,
  regions      text[] not null,
  municipalities text[] not null,
  kinds        text[] not null,
  decades      text[] not null,
  legal        text not null,
  activity     text not null,
  "position"   text not null,
  evidence     text not null,
  level        text not null,
  domestic     boolean not null,
  removed      boolean not null,
  undated      boolean not null,
  by_date      text collate "C" not null,
  by_title     text collate "C" not null,
  by_number    text collate "C" not null,
  by_entry     text collate "C" not null,
  documents    integer not null,
  words        text not null,
  line         jsonb not null
);
create index register_line_current on registry.register_line (partnership) where upper_inf(known);
create index register_line_known on registry.register_line using gist (known);
create index register_line_words on registry.register_line using gin (words gin_trgm_ops);
create index register_line_country on registry.register_line using gin (countries);
create index register_line_place on registry.register_line using gin (municipalities);
create index register_line_party on registry.register_line using gin (parties);
create index register_line_date on registry.register_line (unit, by_date, id);
create index register_line_title on registry.register_line (unit, by_title, id);
-- Counting reads every line but shows none: the long columns lie apart, so that counting stays quick.
alter table registry.register_line set (toast_tuple_target = 512);

-- Who, when, why; which field; before, after; on which ground.
create table registry.history_entry (
  position    bigint primary key,
  category    text not null,
  id          uuid not null,
  entry       jsonb not null
);
create index history_entry_subject on registry.history_entry (category, id, position);
create index history_entry_ground on registry.history_entry ((entry->'ground'->>'document'));
create unique index history_entry_event on registry.history_entry ((entry->>'eventId'));

-- The store's own migration, which runs before, makes the role.
grant usage on schema registry to pobratim_app;
grant select, insert, update, delete on all tables in schema registry to pobratim_app;
