-- Tenants, and how people and machines prove who they are. Times are epoch milliseconds of the
-- injected clock. Secrets are stored wrapped or hashed, never as they are.

-- A table of the platform: it says which tenants there are.
create table tenant (
  id         binary(16)   not null,
  slug       varchar(40)  not null,
  name       varchar(200) not null,
  state      varchar(20)  not null,
  locale     varchar(35)  not null,
  zone       varchar(64)  not null,
  created_at bigint       not null,
  primary key (id),
  unique key tenant_slug (slug)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The tenant's own keys, each wrapped by the master key and bound to tenant and purpose.
create table tenant_secret (
  tenant_id  binary(16)     not null,
  purpose    varchar(20)    not null,
  wrapped    varbinary(128) not null,
  created_at bigint         not null,
  primary key (tenant_id, purpose)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table staff_account (
  tenant_id       binary(16)   not null,
  id              binary(16)   not null,
  sign_in_name    varchar(200) not null,
  display_name    varchar(200) not null,
  role            varchar(30)  not null,
  password_hash   varchar(255) not null,
  enabled         boolean      not null,
  created_at      bigint       not null,
  last_sign_in_at bigint       null,
  primary key (tenant_id, id),
  unique key staff_account_name (tenant_id, sign_in_name)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- token_hash is SHA-256 of the random value in the cookie.
create table staff_session (
  tenant_id    binary(16)  not null,
  token_hash   binary(32)  not null,
  account_id   binary(16)  not null,
  method       varchar(20) not null,
  started_at   bigint      not null,
  last_seen_at bigint      not null,
  primary key (tenant_id, token_hash),
  key staff_session_account (tenant_id, account_id),
  constraint staff_session_account foreign key (tenant_id, account_id)
    references staff_account (tenant_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table api_key (
  tenant_id    binary(16)   not null,
  id           binary(16)   not null,
  label        varchar(100) not null,
  scopes       varchar(500) not null,
  secret_hash  binary(32)   not null,
  created_at   bigint       not null,
  expires_at   bigint       null,
  revoked_at   bigint       null,
  last_used_at bigint       null,
  primary key (tenant_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table publishable_key (
  tenant_id  binary(16)   not null,
  id         binary(16)   not null,
  key_text   varchar(100) not null,
  label      varchar(100) not null,
  origins    text         not null,
  created_at bigint       not null,
  revoked_at bigint       null,
  primary key (tenant_id, id),
  unique key publishable_key_text (tenant_id, key_text)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table trusted_key (
  tenant_id  binary(16)   not null,
  id         binary(16)   not null,
  kid        varchar(200) not null,
  label      varchar(100) not null,
  jwk        text         not null,
  created_at bigint       not null,
  revoked_at bigint       null,
  primary key (tenant_id, id),
  unique key trusted_key_kid (tenant_id, kid)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- One row per mail link that was used up; its key makes the second use fail.
create table link_redemption (
  tenant_id   binary(16) not null,
  link_hash   binary(32) not null,
  redeemed_at bigint     not null,
  expires_at  bigint     not null,
  primary key (tenant_id, link_hash),
  key link_redemption_expiry (tenant_id, expires_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table privacy_session (
  tenant_id    binary(16) not null,
  token_hash   binary(32) not null,
  subject_id   binary(16) not null,
  started_at   bigint     not null,
  last_seen_at bigint     not null,
  primary key (tenant_id, token_hash),
  key privacy_session_subject (tenant_id, subject_id),
  key privacy_session_seen (tenant_id, last_seen_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
