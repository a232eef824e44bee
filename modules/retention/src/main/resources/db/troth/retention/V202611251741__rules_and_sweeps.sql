-- What retention counts from, what the law keeps longer, and what sweeps did. Times are epoch
-- milliseconds.

-- The life of a relationship. active_until: end of the last day (UTC) on which the person used the
-- service. ended_at: when the relationship ended; null while it goes on.
create table subject_life (
  tenant_id    binary(16) not null,
  subject_id   binary(16) not null,
  active_until bigint     null,
  ended_at     bigint     null,
  primary key (tenant_id, subject_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Whom the law has told before their data are erased, and when. A sign of the person makes it void.
create table erasure_warning (
  tenant_id  binary(16)  not null,
  subject_id binary(16)  not null,
  category   varchar(60) not null,
  warned_at  bigint      not null,
  due_at     bigint      not null,
  primary key (tenant_id, subject_id, category)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Statutory keep-periods. lasts: ISO 8601. year_end: counts from the end of the calendar year.
create table keep_period (
  tenant_id   binary(16)   not null,
  category    varchar(60)  not null,
  lasts       varchar(40)  not null,
  counts_from varchar(30)  not null,
  year_end    boolean      not null,
  ground      varchar(200) not null,
  version     bigint       not null,
  primary key (tenant_id, category)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Every sweep there was. night: the tenant's day for which it is the nightly one.
create table sweep (
  tenant_id   binary(16)   not null,
  id          binary(16)   not null,
  kind        varchar(10)  not null,
  night       varchar(10)  null,
  asked_by    varchar(100) not null,
  started_at  bigint       not null,
  ended_at    bigint       null,
  busy_millis bigint       not null,
  chunks      bigint       not null,
  rules       int          not null,
  rules_done  int          not null,
  failure     varchar(200) null,
  primary key (tenant_id, id),
  unique key sweep_night (tenant_id, night)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table sweep_share (
  tenant_id binary(16)  not null,
  sweep_id  binary(16)  not null,
  category  varchar(60) not null,
  deed      varchar(12) not null,
  records   bigint      not null,
  primary key (tenant_id, sweep_id, category, deed)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The one sweep of a tenant that is not over. Whoever has the row locked takes a step: a lock ends
-- with its process, so there is no lease to run out.
create table sweep_under_way (
  tenant_id binary(16)   not null,
  sweep_id  binary(16)   not null,
  nightly   boolean      not null,
  paused    boolean      not null,
  at_rule   varchar(160) not null,
  after_id  binary(16)   not null,
  primary key (tenant_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
