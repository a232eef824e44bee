-- One row per tenant: locked while an address is added, and the count of tests in one minute.
create table webhook_desk (
  tenant_id binary(16) not null,
  minute_at bigint     not null,
  tests     int        not null,
  primary key (tenant_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
