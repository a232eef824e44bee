-- Corrections of a published version's wording. Times are epoch milliseconds of the injected clock.

-- A wording of a published version: revision 1 is the version's own row, what is here are the later
-- ones. Everything from published_at on is null while it is being written, and nothing in the row
-- changes once it is not. The unique number also sees to it that one is written at a time.
create table version_revision (
  tenant_id    binary(16)   not null,
  id           binary(16)   not null,
  policy_id    binary(16)   not null,
  version_id   binary(16)   not null,
  number       int          not null,
  edit         bigint       not null,
  document     mediumtext   not null,
  content_hash char(64)     not null,
  reason       varchar(500) not null,
  begun_at     bigint       not null,
  begun_kind   varchar(10)  not null,
  begun_by     varchar(100) not null,
  published_at bigint       null,
  publisher_kind varchar(10)  null,
  publisher_id   varchar(100) null,
  primary key (tenant_id, id),
  unique key version_revision_number (tenant_id, version_id, number),
  key version_revision_published (tenant_id, published_at),
  constraint version_revision_version foreign key (tenant_id, version_id)
    references policy_version (tenant_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What a person of the staff said of one edit of a correction; a further edit is one of which
-- nothing has been said. The language is empty where it is about all of them.
create table revision_attestation (
  tenant_id   binary(16)   not null,
  id          binary(16)   not null,
  revision_id binary(16)   not null,
  edit        bigint       not null,
  kind        varchar(10)  not null,
  language    varchar(20)  not null,
  staff_id    varchar(100) not null,
  attested_at bigint       not null,
  primary key (tenant_id, id),
  unique key revision_attestation_once (tenant_id, revision_id, edit, kind, language, staff_id),
  constraint revision_attestation_revision foreign key (tenant_id, revision_id)
    references version_revision (tenant_id, id) on delete cascade
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
