-- What a translated text was made for: the words of the source when somebody last touched it, or said
-- that it still fits. No row: it fits since the draft began. The part is a clause, the title or the
-- summary.
create table draft_translation (
  tenant_id   binary(16)   not null,
  version_id  binary(16)   not null,
  language    varchar(20)  not null,
  part        varchar(64)  not null,
  source_hash char(64)     not null,
  revision    bigint       not null,
  checked_by  varchar(100) null,
  checked_at  bigint       null,
  primary key (tenant_id, version_id, language, part),
  constraint draft_translation_version foreign key (tenant_id, version_id)
    references policy_version (tenant_id, id) on delete cascade
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
