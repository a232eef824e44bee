-- What must be kept although its time is over. Times are epoch milliseconds.

-- A turn between those who place holds and those who delete: whoever has the row locked goes first.
create table retention_gate (
  tenant_id binary(16) not null,
  turns     bigint     not null,
  primary key (tenant_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A hold never ends by itself. Where everybody is set, no person is named.
create table legal_hold (
  tenant_id      binary(16)   not null,
  id             binary(16)   not null,
  reason         varchar(500) not null,
  ground         varchar(200) not null,
  owner          varchar(100) not null,
  review_on      varchar(10)  not null,
  everybody      boolean      not null,
  everything     boolean      not null,
  placed_at      bigint       not null,
  released_at    bigint       null,
  release_reason varchar(500) null,
  version        bigint       not null,
  primary key (tenant_id, id),
  key legal_hold_live (tenant_id, released_at, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Restricted: this hold put the person on hold, and its end will release them.
create table legal_hold_person (
  tenant_id  binary(16) not null,
  hold_id    binary(16) not null,
  subject_id binary(16) not null,
  restricted boolean    not null,
  primary key (tenant_id, hold_id, subject_id),
  key legal_hold_person_subject (tenant_id, subject_id, hold_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table legal_hold_category (
  tenant_id binary(16)  not null,
  hold_id   binary(16)  not null,
  category  varchar(60) not null,
  primary key (tenant_id, hold_id, category)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
