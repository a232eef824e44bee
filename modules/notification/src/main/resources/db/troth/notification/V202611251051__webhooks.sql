-- Addresses of tenants' servers that are sent facts. types: names separated by commas, none for all.
create table webhook (
  tenant_id   binary(16)   not null,
  id          binary(16)   not null,
  url         varchar(500) not null,
  description varchar(200) not null,
  types       text         not null,
  state       varchar(10)  not null,
  version     bigint       not null,
  created_at  bigint       not null,
  primary key (tenant_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Signing secrets, encrypted under the tenant's key; ends_at is null for the newest one.
create table webhook_secret (
  tenant_id  binary(16)     not null,
  id         binary(16)     not null,
  webhook_id binary(16)     not null,
  wrapped    varbinary(200) not null,
  ends_at    bigint         null,
  primary key (tenant_id, id),
  key webhook_secret_of (tenant_id, webhook_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- How an address has fared lately: apart from it, because it changes with every failure.
create table webhook_health (
  tenant_id     binary(16) not null,
  webhook_id    binary(16) not null,
  failures      int        not null,
  failing_since bigint     null,
  paused_until  bigint     not null,
  primary key (tenant_id, webhook_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- One fact on its way to one address. As with event_delivery, due_at says from when the row may be
-- claimed (again), null when it is closed; open_seq is the fact's position in its stream while the
-- row is open and the greatest number once it is closed, so that the first row of
-- webhook_delivery_order is the head. base is how many attempts lie before the last replay.
create table webhook_delivery (
  tenant_id  binary(16)   not null,
  id         binary(16)   not null,
  webhook_id binary(16)   not null,
  event_id   binary(16)   not null,
  type       varchar(100) not null,
  stream_id  binary(16)   not null,
  position   bigint       not null,
  open_seq   bigint       not null,
  state      varchar(10)  not null,
  due_at     bigint       null,
  lease      binary(16)   null,
  attempts   int          not null,
  base       int          not null,
  created_at bigint       not null,
  primary key (tenant_id, id),
  unique key webhook_delivery_once (tenant_id, webhook_id, event_id),
  key webhook_delivery_due (tenant_id, webhook_id, due_at),
  key webhook_delivery_order (tenant_id, webhook_id, stream_id, open_seq),
  key webhook_delivery_log (tenant_id, webhook_id, id),
  key webhook_delivery_state (tenant_id, webhook_id, state, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What became of each attempt. Nothing of what the other side answered is kept but its code.
create table webhook_attempt (
  tenant_id   binary(16)  not null,
  delivery_id binary(16)  not null,
  number      int         not null,
  at          bigint      not null,
  outcome     varchar(20) not null,
  code        int         null,
  millis      int         not null,
  primary key (tenant_id, delivery_id, number)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
