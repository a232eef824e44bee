-- What stands beside the promises of policies. Times are epoch milliseconds of the injected clock.

-- A promise that nothing here keeps and that the owner makes all the same. It answers for what the
-- fingerprint says and for nothing else; ended_at is null while it holds.
create table accepted_gap (
  tenant_id   binary(16)   not null,
  id          binary(16)   not null,
  policy_id   binary(16)   not null,
  commitment  varchar(150) not null,
  fingerprint char(64)     not null,
  reason      varchar(500) not null,
  accepted_at bigint       not null,
  accepted_by varchar(100) not null,
  ended_at    bigint       null,
  cause       varchar(20)  null,
  primary key (tenant_id, id),
  key accepted_gap_open (tenant_id, policy_id, ended_at),
  constraint accepted_gap_policy foreign key (tenant_id, policy_id)
    references policy (tenant_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The worst state of a promise on each day on which it was another than before. The day is the
-- tenant's own, year-month-day.
create table promise_day (
  tenant_id  binary(16)   not null,
  version_id binary(16)   not null,
  commitment varchar(150) not null,
  day        char(10)     not null,
  state      varchar(10)  not null,
  primary key (tenant_id, version_id, commitment, day)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A review of a policy that a person declared done.
create table policy_review (
  tenant_id   binary(16)   not null,
  id          binary(16)   not null,
  policy_id   binary(16)   not null,
  reviewed_at bigint       not null,
  reviewed_by varchar(100) not null,
  primary key (tenant_id, id),
  key policy_review_policy (tenant_id, policy_id, reviewed_at),
  constraint policy_review_policy foreign key (tenant_id, policy_id)
    references policy (tenant_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Pages the tenant shows to everybody by its own choice: a row while it does.
create table public_page (
  tenant_id binary(16)   not null,
  page      varchar(20)  not null,
  shown_at  bigint       not null,
  shown_by  varchar(100) not null,
  primary key (tenant_id, page)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
