-- What the relay remembers. All of it follows from the log and the topics and can be built again from nothing.

-- Who may write: raised by every relay that takes over, checked by every write.
create table relay.fence (
  single   boolean primary key default true check (single),
  epoch    bigint not null,
  -- Whether the last holder ended in order, so that nothing of it can be under way.
  released boolean not null
);
insert into relay.fence (epoch, released) values (0, true);

create table relay.checkpoint (
  single      boolean primary key default true check (single),
  -- Last position whose public facts are written; -1 for none.
  position    bigint not null,
  incarnation text not null
);

create table relay.topic (
  name       text primary key,
  epoch      integer not null,
  pending    boolean not null,
  -- By partition: {"sequence": last position or public sequence, "end": offsets it holds at least}.
  partitions jsonb not null
);

-- Every record with its full state as it would be published, and whether it is.
create table relay.record (
  category    text not null,
  id          uuid not null,
  level       text not null,
  "references" integer not null,
  ever_public boolean not null,
  revision    integer not null,
  position    bigint not null,
  state       jsonb,
  primary key (category, id)
);
create index record_ever_public on relay.record (category, position) where ever_public;

-- The store's own migration, which runs before, makes the role.
grant usage on schema relay to pobratim_app;
grant select, insert, update, delete on all tables in schema relay to pobratim_app;
