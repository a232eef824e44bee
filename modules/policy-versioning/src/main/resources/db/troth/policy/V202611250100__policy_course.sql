-- The course of a version from draft to archive. Times are epoch milliseconds of the injected clock.

-- When a published version was withdrawn before its date; null for all others.
alter table policy_version add column withdrawn_at bigint null;

-- Who withdrew a version and why, for staff to read.
create table version_withdrawal (
  tenant_id    binary(16)   not null,
  id           binary(16)   not null,
  withdrawn_at bigint       not null,
  actor_kind   varchar(10)  not null,
  actor_id     varchar(100) not null,
  reason       varchar(500) not null,
  primary key (tenant_id, id),
  constraint version_withdrawal_version foreign key (tenant_id, id)
    references policy_version (tenant_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
