-- What reports are made of: derived from delivered events and made again from nothing. Written by the projection alone.
-- «known» are positions of the log, half-open; «days» are what a date in the world may mean.

-- When each position was recorded: a day or an instant of «known at» becomes a size of the log by it.
create table log_entry (
  position    bigint primary key,
  recorded_at timestamptz not null
);
create index log_entry_recorded on log_entry (recorded_at, position);

-- Partnerships and documents as their events have told them so far.
create table record (
  category     text not null check (category in ('partnership', 'agreement')),
  id           uuid not null,
  partnership  uuid not null,
  parties      uuid[] not null,
  -- Who may see it today, also in reports of the past: a level, and the territories that see every level.
  access_level text not null,
  scope        text[] not null default '{}',
  state        jsonb not null,
  primary key (category, id)
);
create index record_partnership on record (partnership);
create index record_parties on record using gin (parties);

-- What a party was called and where it lay, as known between two positions.
create table party_version (
  id    uuid not null,
  known int8range not null,
  state jsonb not null
);
create unique index party_version_known on party_version (id, lower(known));
create unique index party_version_current on party_version (id) where upper_inf(known);

-- A signing, a loss of effect or a change, as known between two positions.
create table happening (
  key         text not null,
  known       int8range not null,
  partnership uuid not null,
  category    text not null,
  record      uuid not null,
  chapter     text not null check (chapter in ('CONCLUDED', 'ENDED', 'CHANGED')),
  -- Null where nobody told a date.
  days        daterange,
  recorded_at timestamptz not null,
  ends        boolean not null,
  domestic    boolean not null,
  territories text[] not null,
  line        jsonb not null
);
create unique index happening_known on happening (key, lower(known));
create index happening_current on happening (partnership) where upper_inf(known);
create index happening_days on happening using gist (days);
create index happening_recorded on happening (recorded_at) where chapter = 'CHANGED';
create index happening_undated on happening (chapter) where days is null;
