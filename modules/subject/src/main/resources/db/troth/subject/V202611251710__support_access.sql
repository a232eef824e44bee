-- Leave to see who somebody is: asked for and given, or given unasked; or, where the policy declares
-- it, taken in an emergency or because the law demands it. Times are epoch milliseconds.
-- asked_by and granted_by are accounts of staff; a null asked_by is the person's own idea, a null
-- granted_by the person themselves. Columns named untold are set where the law forbids telling.

create table support_access (
  tenant_id     binary(16)   not null,
  id            binary(16)   not null,
  subject_id    binary(16)   not null,
  kind          varchar(20)  not null,
  asked_by      varchar(100) null,
  purpose       varchar(200) not null,
  fields        varchar(100) not null,
  minutes       int          not null,
  asked_at      bigint       not null,
  lapses_at     bigint       not null,
  granted_at    bigint       null,
  granted_by    varchar(100) null,
  granted       varchar(100) null,
  ends_at       bigint       null,
  refused_at    bigint       null,
  revoked_at    bigint       null,
  untold_ground varchar(200) null,
  untold_review bigint       null,
  told_at       bigint       null,
  primary key (tenant_id, id),
  key support_access_person (tenant_id, subject_id, id),
  key support_access_open (tenant_id, granted_at, lapses_at),
  key support_access_ends (tenant_id, ends_at),
  key support_access_asker (tenant_id, asked_by, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
