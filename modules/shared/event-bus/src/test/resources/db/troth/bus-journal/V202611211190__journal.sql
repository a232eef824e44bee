-- What the listeners of the tests leave behind, in the transaction of the delivery.
create table journal (
  tenant_id  binary(16)   not null,
  entry      bigint       not null,
  listener   varchar(100) not null,
  subject_id binary(16)   not null,
  event_id   binary(16)   not null,
  step       int          not null,
  primary key (tenant_id, entry)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
