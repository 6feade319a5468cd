-- The list of imports: how each stands now. The card of an import is folded from its own stream.

create table registry.import_row (
  id              uuid primary key,
  source_document uuid not null,
  territory       text not null,
  -- Region code of the territory, so that a region sees the imports of its municipalities.
  region          text not null,
  revision        integer not null,
  started_at      text not null,
  started_by      jsonb not null,
  position        bigint not null,
  state           jsonb not null
);
create index import_row_position on registry.import_row (position desc);

grant select, insert, update, delete on registry.import_row to pobratim_app;
