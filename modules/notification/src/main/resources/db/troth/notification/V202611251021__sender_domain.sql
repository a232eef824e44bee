-- The domain a tenant's mails come from. Times are epoch milliseconds of the injected clock.

-- usable says that every record was found when last asked: no other domain is ever written from.
create table sender_domain (
  tenant_id     binary(16)   not null,
  domain        varchar(200) not null,
  usable        boolean      not null,
  chosen_at     bigint       not null,
  checked_at    bigint       null,
  next_check_at bigint       not null,
  primary key (tenant_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What stood at the name of a record when it was last asked for.
create table sender_record (
  tenant_id binary(16)    not null,
  name      varchar(253)  not null,
  type      varchar(5)    not null,
  state     varchar(10)   not null,
  seen      varchar(1000) not null,
  primary key (tenant_id, name, type)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Keys that sign. wrapped is the private key under the tenant's own; it is gone as soon as the key
-- no longer signs, while its public half stays published for what is still on its way.
create table dkim_key (
  tenant_id  binary(16)      not null,
  selector   varchar(40)     not null,
  public_key varbinary(600)  not null,
  wrapped    varbinary(4000) null,
  state      varchar(10)     not null,
  since_at   bigint          not null,
  primary key (tenant_id, selector)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
