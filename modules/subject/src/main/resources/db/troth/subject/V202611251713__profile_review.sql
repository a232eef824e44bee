-- What people did with their own profile, field by field; the values are in the vault.
-- confirmed_at: they last said that it is right. changed_at and deed: they corrected or deleted it.
-- verified_at: they proved an address by a link sent there.

create table profile_review (
  tenant_id    binary(16)  not null,
  subject_id   binary(16)  not null,
  field        varchar(20) not null,
  confirmed_at bigint      null,
  changed_at   bigint      null,
  deed         varchar(20) null,
  verified_at  bigint      null,
  primary key (tenant_id, subject_id, field)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
