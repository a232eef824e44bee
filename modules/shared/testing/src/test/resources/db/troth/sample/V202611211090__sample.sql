create table note (
  tenant_id binary(16) not null,
  id binary(16) not null,
  body varchar(200) not null,
  written_at bigint not null,
  primary key (tenant_id, id),
  key note_by_time (tenant_id, written_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table remark (
  tenant_id binary(16) not null,
  id binary(16) not null,
  note_id binary(16) not null,
  body varchar(200) not null,
  primary key (tenant_id, id),
  key remark_of_note (tenant_id, note_id),
  constraint remark_note foreign key (tenant_id, note_id) references note (tenant_id, id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table tenant (
  id binary(16) not null primary key,
  slug varchar(63) not null unique
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;
