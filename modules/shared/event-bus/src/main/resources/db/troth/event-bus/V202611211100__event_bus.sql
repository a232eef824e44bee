-- Facts through an outbox. Times are epoch milliseconds of the injected clock.

-- The last position given out in each stream. A publisher holds the row until it commits, so that
-- positions follow commit order.
create table event_stream (
  tenant_id binary(16) not null,
  stream_id binary(16) not null,
  last_seq  bigint     not null,
  primary key (tenant_id, stream_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Every fact, written with its cause and never changed.
create table event_envelope (
  tenant_id      binary(16)   not null,
  id             binary(16)   not null,
  type           varchar(100) not null,
  time_at        bigint       not null,
  stream_id      binary(16)   not null,
  seq            bigint       not null,
  subject_id     binary(16)   null,
  actor_kind     varchar(10)  not null,
  actor_id       varchar(100) not null,
  causation_id   binary(16)   null,
  correlation_id binary(16)   not null,
  payload        mediumtext   not null,
  primary key (tenant_id, id),
  key event_envelope_stream (tenant_id, stream_id, seq)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- One row per fact and listener: outbox, inbox mark and lease in one. due_at says from when the row
-- may be claimed (again): null when closed or parked, the end of the lease while it is processed.
-- open_seq is the position in the stream while the delivery is open and the greatest number once it
-- is closed, so that the first row of event_delivery_order is the head, whatever has been handled.
-- The index on due_at alone serves the relay, which looks over all tenants at once.
create table event_delivery (
  tenant_id  binary(16)   not null,
  event_id   binary(16)   not null,
  listener   varchar(100) not null,
  stream_id  binary(16)   not null,
  open_seq   bigint       not null,
  state      varchar(10)  not null,
  due_at     bigint       null,
  lease      binary(16)   null,
  attempts   int          not null,
  last_error varchar(200) null,
  parked_at  bigint       null,
  primary key (tenant_id, event_id, listener),
  key event_delivery_due (due_at),
  key event_delivery_order (tenant_id, stream_id, listener, open_seq),
  key event_delivery_parked (tenant_id, parked_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
