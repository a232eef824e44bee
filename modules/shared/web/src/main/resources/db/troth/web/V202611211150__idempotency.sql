-- Answers kept for requests that carry an Idempotency-Key. Nothing here can be read without the
-- request itself: id and request_mac are made with the key, the answer is encrypted under it.
create table idempotency_record (
  tenant_id   binary(16)  not null,
  id          binary(16)  not null,
  version     bigint      not null,
  state       varchar(12) not null,
  request_mac binary(32)  null,
  answer      mediumblob  null,
  lease_until_at bigint   not null,
  expires_at  bigint      not null,
  primary key (tenant_id, id),
  key idempotency_record_expiry (tenant_id, expires_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
