-- Addresses whose owners declined mails and were erased since: a hash under a key of its own purpose,
-- which leads to nobody and only answers whether an address is one of them.
create table declined_address (
  tenant_id binary(16) not null,
  hash      binary(32) not null,
  since_at  bigint     not null,
  until_at  bigint     not null,
  primary key (tenant_id, hash),
  key declined_address_end (tenant_id, until_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
