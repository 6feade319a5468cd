-- The read model of the notifications: derived from delivered events, to be built again from nothing. Only mail_outbox
-- at the end is not: it is work to be done, and what became of it is in the log.

-- A party as far as it matters here: its name, and the codes that say whose territory it belongs to.
create table party (
  id     uuid primary key,
  name   text not null,
  oktmo  text,
  region text
);

-- A record as its events tell it. «scope» are the codes of the territories that it belongs to.
create table known_record (
  category text not null,
  id       uuid not null,
  scope    text[] not null,
  parties  uuid[] not null,
  state    jsonb not null,
  primary key (category, id)
);

-- When the term of a document ends: the row from which reminders fall due, made anew with every event of the document.
create table deadline (
  agreement      uuid primary key,
  ends_on        text not null,
  uncertain      boolean not null,
  prolong_months integer,
  notice_months  integer,
  legal          jsonb not null,
  known_at       text not null
);
create index deadline_ends on deadline (ends_on);

-- Reminders that were given.
create table reminder (
  agreement uuid not null,
  rule      text not null,
  ends_on   text not null,
  primary key (agreement, rule, ends_on)
);

create table notification (
  id              uuid primary key,
  position        bigint not null unique,
  kind            text not null,
  raised_at       text collate "C" not null,
  record_category text not null,
  record_id       uuid not null,
  -- Whose own act it was: nobody is told of that.
  actor           text,
  office          text not null,
  scope           text[] not null,
  basis           text,
  -- The position of the event that settled the matter without anybody reading.
  settled         bigint,
  details         jsonb not null
);
create index notification_record on notification (record_category, record_id) where settled is null;
create index notification_scope on notification using gin (scope);
create index notification_raised on notification (raised_at);

-- The inbox of a person: everything up to «through» is read, but for what read_mark says.
create table inbox (
  id       uuid primary key,
  through  bigint not null
);
create table read_mark (
  inbox        uuid not null,
  notification uuid not null,
  position     bigint not null,
  read         boolean not null,
  primary key (inbox, notification)
);
create table muted_kind (
  inbox uuid not null,
  kind  text not null,
  primary key (inbox, kind)
);
create table muted_record (
  inbox           uuid not null,
  record_category text not null,
  record_id       uuid not null,
  position        bigint not null,
  primary key (inbox, record_category, record_id)
);

-- Who wants letters, about what, and as whom they read. Addresses are not here: they are asked of the log when a letter
-- is sent, so that an erased one is gone everywhere.
create table mail_wish (
  inbox     uuid primary key,
  person    text not null,
  kinds     text[] not null,
  language  text not null,
  office    text not null,
  territory text,
  role      text not null
);

-- Letters to be sent, each with what it tells. Never emptied by a rebuild.
create table mail_outbox (
  id           uuid primary key,
  notification uuid not null,
  position     bigint not null,
  person       text not null,
  news         jsonb not null,
  raised_at    text not null,
  attempts     integer not null default 0,
  next_at      timestamptz not null
);
create index mail_outbox_next on mail_outbox (next_at);
