-- The read model of the figures. Everything here is derived from delivered events and can be built again from nothing.
-- «known» are positions of the log, half-open, «valid» are days. Names carry no schema: a version built beside has another.

-- When each event was recorded: an instant leads to a size of the log without asking anybody.
create table log_moment (
  position    bigint primary key,
  recorded_at timestamptz not null
);
create index log_moment_recorded on log_moment (recorded_at, position);

-- Each party, partnership and document as its events tell it: what was known of it between two positions.
create table told_version (
  category    text not null check (category in ('agreement', 'partnership', 'party')),
  id          uuid not null,
  known       int8range not null,
  -- Position of its first event, by which entries are ordered.
  since       bigint not null,
  partnership uuid,
  parties     uuid[] not null,
  state       jsonb not null
);
create unique index told_version_current on told_version (category, id) where upper_inf(known);
create index told_version_known on told_version (category, id, lower(known));
create index told_version_partnership on told_version (partnership) where partnership is not null;
create index told_version_parties on told_version using gin (parties) where upper_inf(known);

-- A partnership or document, cut into rectangles of (valid, known) inside which it counts the same.
create table counted_line (
  unit        text not null check (unit in ('PARTNERSHIP', 'AGREEMENT')),
  id          uuid not null,
  known       int8range not null,
  valid       daterange not null,
  -- Who sees this picture from outside its territories: the widest level of the reader; OWN is the own territory.
  audience    text[] not null,
  scope       text[] not null,
  partnership uuid not null,
  countries   text[] not null,
  regions     text[] not null,
  kinds       text[] not null,
  decades     text[] not null,
  legal       text not null,
  domestic    boolean not null,
  uncertain   boolean not null,
  documents   integer not null,
  by_date     text collate "C" not null,
  line        jsonb not null
);
create index counted_line_current on counted_line (partnership) where upper_inf(known);
create index counted_line_known on counted_line using gist (known);
create index counted_line_date on counted_line (unit, by_date, id);
