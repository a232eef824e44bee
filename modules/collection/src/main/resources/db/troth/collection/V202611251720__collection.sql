-- The inventory, the records collected under it, and how much came in. Times are epoch milliseconds.

-- body: the category as JSON; it is read and written whole.
create table inventory_category (
  tenant_id  binary(16)  not null,
  category   varchar(60) not null,
  revision   bigint      not null,
  changed_at bigint      not null,
  body       mediumtext  not null,
  primary key (tenant_id, category)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- record_key: keyed hash of source and the source's own key, by which a repetition is known.
-- body: a JSON object of at most 16 KiB; nothing in it identifies anybody.
create table collected_record (
  tenant_id     binary(16)   not null,
  category      varchar(60)  not null,
  id            binary(16)   not null,
  subject_id    binary(16)   null,
  purpose       varchar(100) not null,
  kind          varchar(20)  not null,
  source        varchar(60)  not null,
  occurred_at   bigint       not null,
  collected_at  bigint       not null,
  restricted_at bigint       null,
  record_key    binary(32)   not null,
  body          text         not null,
  primary key (tenant_id, category, id),
  unique key collected_record_key (tenant_id, record_key),
  key collected_record_subject (tenant_id, subject_id, category, id),
  key collected_record_purpose (tenant_id, category, purpose, collected_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What came in, by day of the tenant; result TAKEN or why not. Names nobody.
create table collection_day (
  tenant_id binary(16)   not null,
  on_day    int          not null,
  category  varchar(60)  not null,
  purpose   varchar(100) not null,
  result    varchar(40)  not null,
  records   bigint       not null,
  primary key (tenant_id, on_day, category, purpose, result)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
