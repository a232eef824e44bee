-- When the last package of a person's data was begun, and how many there were. Times are epoch
-- milliseconds of the injected clock.
create table data_package (
  tenant_id  binary(16) not null,
  subject_id binary(16) not null,
  made_at    bigint     not null,
  made       int        not null,
  primary key (tenant_id, subject_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
