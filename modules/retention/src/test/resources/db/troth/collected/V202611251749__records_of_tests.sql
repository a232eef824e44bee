-- Records as the room below keeps them, where it is not there yet.
create table if not exists collected_record (
  tenant_id     binary(16)   not null,
  category      varchar(60)  not null,
  id            binary(16)   not null,
  subject_id    binary(16)   null,
  purpose       varchar(100) not null,
  kind          varchar(20)  not null,
  source        varchar(60)  not null,
  occurred_at   bigint       not null,
  collected_at  bigint       not null,
  restricted_at bigint       null,
  record_key    binary(32)   not null,
  body          text         not null,
  primary key (tenant_id, category, id),
  unique key collected_record_key (tenant_id, record_key),
  key collected_record_subject (tenant_id, subject_id, category, id),
  key collected_record_purpose (tenant_id, category, purpose, collected_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
