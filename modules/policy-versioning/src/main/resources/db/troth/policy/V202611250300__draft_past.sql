-- What a draft said at earlier revisions, so that two people at one draft can be brought together:
-- the state both began with is needed for that. Only the newest ones are kept.
create table policy_draft_past (
  tenant_id  binary(16) not null,
  version_id binary(16) not null,
  revision   bigint     not null,
  document   mediumtext not null,
  primary key (tenant_id, version_id, revision),
  constraint policy_draft_past_version foreign key (tenant_id, version_id)
    references policy_version (tenant_id, id) on delete cascade
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
