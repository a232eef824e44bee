-- Policies that nothing new is published of. Times are epoch milliseconds of the injected clock.

-- Since when a policy is archived; null for all others.
alter table policy add column archived_at bigint null;

-- Who archived a policy and why, and who took it back. Never deleted.
create table policy_archive (
  tenant_id   binary(16)   not null,
  id          binary(16)   not null,
  policy_id   binary(16)   not null,
  archived_at bigint       not null,
  staff_id    varchar(100) not null,
  reason      varchar(500) not null,
  ended_at    bigint       null,
  ended_by    varchar(100) null,
  primary key (tenant_id, id),
  key policy_archive_policy (tenant_id, policy_id, archived_at),
  constraint policy_archive_policy foreign key (tenant_id, policy_id)
    references policy (tenant_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
