-- Tenants' keys have generations. tenant_secret keeps the newest of each purpose; whoever wraps a value
-- holds its row shared until the value is committed. master_id names the master key that wraps the
-- row, null where it was written before master keys had names.
alter table tenant_secret
  add column generation int       not null default 1,
  add column master_id  binary(8) null;

-- Generations that something may still be wrapped with. Deleting the row destroys the key.
create table earlier_secret (
  tenant_id   binary(16)     not null,
  purpose     varchar(20)    not null,
  generation  int            not null,
  wrapped     varbinary(128) not null,
  master_id   binary(8)      null,
  created_at  bigint         not null,
  replaced_at bigint         not null,
  primary key (tenant_id, purpose, generation)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- How far the values of one place have been wrapped anew. A walk goes through them in the order of
-- their keys, again and again until it met nothing under an earlier generation.
create table key_walk (
  tenant_id   binary(16)    not null,
  place       varchar(40)   not null,
  purpose     varchar(20)   not null,
  generation  int           not null,
  after_key   varbinary(64) null,
  looked_at   bigint        not null,
  changed     bigint        not null,
  missed      boolean       not null,
  started_at  bigint        not null,
  finished_at bigint        null,
  primary key (tenant_id, place)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
