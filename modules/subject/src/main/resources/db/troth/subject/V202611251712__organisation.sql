-- Clients of the tenant that people belong to. What names an organisation is encrypted under the
-- tenant's vault key; lookup is a keyed hash of the tenant's own identifier of it.

create table organisation (
  tenant_id   binary(16)     not null,
  id          binary(16)     not null,
  lookup      binary(32)     not null,
  external_id varbinary(900) not null,
  name        varbinary(900) not null,
  permissions varchar(200)   not null,
  created_at  bigint         not null,
  revision    bigint         not null,
  primary key (tenant_id, id),
  unique key organisation_lookup (tenant_id, lookup)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Who belongs to which, from when until when. An ended membership stays as it was.
create table organisation_member (
  tenant_id       binary(16)  not null,
  organisation_id binary(16)  not null,
  subject_id      binary(16)  not null,
  since           bigint      not null,
  until           bigint      null,
  role            varchar(20) not null,
  primary key (tenant_id, organisation_id, subject_id, since),
  key organisation_member_person (tenant_id, subject_id, until)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
