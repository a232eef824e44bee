-- The OpenID Connect provider by which a tenant's people may enter the privacy centre: one at most.
create table people_provider (
  tenant_id     binary(16)     not null,
  issuer        varchar(500)   not null,
  client_id     varchar(200)   not null,
  client_secret varbinary(600) null,
  scopes        varchar(300)   not null,
  found_by      varchar(20)    not null,
  claim_name    varchar(100)   not null,
  names         text           not null,
  changed_at    bigint         not null,
  version       bigint         not null,
  primary key (tenant_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
