-- Policies and their versions. Times are epoch milliseconds of the injected clock.

create table policy (
  tenant_id  binary(16)  not null,
  id         binary(16)  not null,
  slug       varchar(40) not null,
  kind       varchar(30) not null,
  created_at bigint      not null,
  primary key (tenant_id, id),
  unique key policy_slug (tenant_id, slug)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A draft or a published version. The unique number also sees to it that there is one draft at a
-- time: it takes the next number. Everything from published_at on is null while it is a draft, and
-- nothing in the row changes once it is not. The floor is the least significance that could be
-- declared, so that one can see whether a person raised it.
create table policy_version (
  tenant_id    binary(16)   not null,
  id           binary(16)   not null,
  policy_id    binary(16)   not null,
  number       int          not null,
  state        varchar(10)  not null,
  revision     bigint       not null,
  title        varchar(200) not null,
  document     mediumtext   not null,
  content_hash char(64)     not null,
  created_at   bigint       not null,
  published_at bigint       null,
  effective_on varchar(10)  null,
  effective_at bigint       null,
  significance varchar(10)  null,
  floor        varchar(10)  null,
  notice_days  int          null,
  primary key (tenant_id, id),
  unique key policy_version_number (tenant_id, policy_id, number),
  key policy_version_published (tenant_id, state, published_at),
  constraint policy_version_policy foreign key (tenant_id, policy_id)
    references policy (tenant_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
