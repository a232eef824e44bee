-- How the browser script looks. Every design is kept: it is part of what people saw when they chose.
create table banner_design (
  tenant_id  binary(16)   not null,
  revision   bigint       not null,
  design     mediumtext   not null,
  changed_at bigint       not null,
  changed_by varchar(100) not null,
  primary key (tenant_id, revision)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
