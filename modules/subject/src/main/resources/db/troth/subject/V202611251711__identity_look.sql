-- Every look at who somebody is, with its ground: who looked, at which fields, on the strength of
-- what. Looks of one caller within a minute are one row that counts them. Never an identifying value.

create table identity_look (
  tenant_id  binary(16)   not null,
  id         binary(16)   not null,
  subject_id binary(16)   not null,
  minute     bigint       not null,
  actor_kind varchar(10)  not null,
  actor_id   varchar(100) not null,
  ground     varchar(20)  not null,
  basis_id   binary(16)   not null,
  fields     varchar(100) not null,
  times      int          not null,
  first_at   bigint       not null,
  last_at    bigint       not null,
  primary key (tenant_id, id),
  unique key identity_look_once
    (tenant_id, subject_id, minute, actor_kind, actor_id, basis_id, fields),
  key identity_look_person (tenant_id, subject_id, id),
  key identity_look_kind (tenant_id, actor_kind, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
