-- Systems outside that hold the tenant's people. target: how it is reached and what it is told, as
-- JSON. wrapped: the signing secret or the password under the tenant's key; earlier_wrapped signs as
-- well until earlier_until. overdue_days: how long it may take to answer.
create table connector (
  tenant_id       binary(16)     not null,
  id              binary(16)     not null,
  kind            varchar(10)    not null,
  name            varchar(100)   not null,
  state           varchar(10)    not null,
  target          text           not null,
  wrapped         varbinary(1200) not null,
  earlier_wrapped varbinary(1200) null,
  earlier_until   bigint         null,
  overdue_days    int            not null,
  version         bigint         not null,
  created_at      bigint         not null,
  primary key (tenant_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What one system is asked in one erasure. due_at says from when a replica may ask (again): the end
-- of the lease while one does, null when it is over. gone: rows it says are gone. system: what it was
-- called then. No person is named here: the erasure knows.
create table connector_errand (
  tenant_id    binary(16)   not null,
  id           binary(16)   not null,
  erasure_id   binary(16)   not null,
  connector_id binary(16)   not null,
  system_name  varchar(100) not null,
  state        varchar(10)  not null,
  due_at       bigint       null,
  lease        binary(16)   null,
  attempts     int          not null,
  accepted_at  bigint       null,
  deadline_at  bigint       not null,
  gone         bigint       not null,
  reason       varchar(200) not null,
  trouble      varchar(200) not null,
  created_at   bigint       not null,
  ended_at     bigint       null,
  primary key (tenant_id, id),
  unique key connector_errand_once (tenant_id, erasure_id, connector_id),
  key connector_errand_due (tenant_id, due_at),
  key connector_errand_of (tenant_id, connector_id, id),
  key connector_errand_state (tenant_id, state, deadline_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- By what the systems of one erasure find the person, sealed under a key of that erasure alone, which
-- is wrapped by the tenant's. The row goes with the last answer.
create table connector_sealed (
  tenant_id  binary(16)      not null,
  erasure_id binary(16)      not null,
  wrapped    varbinary(200)  not null,
  sealed     varbinary(4000) not null,
  created_at bigint          not null,
  primary key (tenant_id, erasure_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
