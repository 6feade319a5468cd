-- Parked events whose dead letter Kafka has acknowledged. A row of its own, because a parked event may be written anew
-- when a version is switched, and is not to be sent again for that.

create table sent_dead_letter (
  projection text not null,
  position   bigint not null,
  primary key (projection, position)
);
