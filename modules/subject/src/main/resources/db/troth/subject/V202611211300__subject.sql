-- People under their pseudonym, and the identity vault beside them. Times are epoch milliseconds.

create table subject (
  tenant_id     binary(16)  not null,
  id            binary(16)  not null,
  locale        varchar(35) not null,
  zone          varchar(64) null,
  has_address   boolean     not null,
  registered_at bigint      not null,
  revision      bigint      not null,
  primary key (tenant_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The key of one person's values, wrapped by the tenant's. Destroying it destroys them all.
create table vault_key (
  tenant_id  binary(16)     not null,
  subject_id binary(16)     not null,
  wrapped    varbinary(128) not null,
  primary key (tenant_id, subject_id),
  constraint vault_key_subject foreign key (tenant_id, subject_id) references subject (tenant_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Identifying values, encrypted. lookup is a keyed hash to find them by; single_lookup repeats it
-- for attributes that name one person only.
create table vault_value (
  tenant_id     binary(16)      not null,
  subject_id    binary(16)      not null,
  attribute     varchar(20)     not null,
  ciphertext    varbinary(1200) not null,
  lookup        binary(32)      null,
  single_lookup binary(32)      null,
  primary key (tenant_id, subject_id, attribute),
  unique key vault_value_single (tenant_id, single_lookup),
  key vault_value_lookup (tenant_id, attribute, lookup),
  constraint vault_value_subject foreign key (tenant_id, subject_id)
    references subject (tenant_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
