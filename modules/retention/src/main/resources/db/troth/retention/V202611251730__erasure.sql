-- Erasures of people and their certificates. Times are epoch milliseconds of the injected clock.

-- One row for a person. due_at says from when a replica may go on with it: the end of the lease while
-- one does, null when it is done. note is in somebody's own words and goes with the person; sealed is
-- what systems outside are told of who it is, and goes as soon as they were.
create table erasure (
  tenant_id        binary(16)     not null,
  id               binary(16)     not null,
  subject_id       binary(16)     not null,
  state            varchar(10)    not null,
  ground           varchar(30)    not null,
  note             varchar(500)   null,
  asked_at         bigint         not null,
  asked_by_kind    varchar(10)    not null,
  asked_by         varchar(100)   not null,
  due_at           bigint         null,
  lease            binary(16)     null,
  attempts         int            not null,
  trouble          varchar(200)   null,
  begun_at         bigint         null,
  key_print        varchar(64)    null,
  key_destroyed_at bigint         null,
  journal_position bigint         null,
  sealed           varbinary(2000) null,
  done_at          bigint         null,
  primary key (tenant_id, id),
  unique key erasure_subject (tenant_id, subject_id),
  key erasure_due (tenant_id, due_at),
  key erasure_state (tenant_id, state, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Every pseudonym of the person, the erasure's own included: devices they had linked.
create table erasure_person (
  tenant_id  binary(16) not null,
  erasure_id binary(16) not null,
  subject_id binary(16) not null,
  primary key (tenant_id, erasure_id, subject_id),
  key erasure_person_subject (tenant_id, subject_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Steps that are done, each written in the transaction that does it.
create table erasure_step (
  tenant_id  binary(16)  not null,
  erasure_id binary(16)  not null,
  step       varchar(60) not null,
  done_at    bigint      not null,
  primary key (tenant_id, erasure_id, step)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What is gone, by room and kind.
create table erasure_gone (
  tenant_id  binary(16)  not null,
  erasure_id binary(16)  not null,
  room       varchar(40) not null,
  what       varchar(60) not null,
  amount     bigint      not null,
  primary key (tenant_id, erasure_id, room, what)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What is kept, on which ground and until when; gone_at says when it went after all.
create table erasure_remains (
  tenant_id  binary(16)   not null,
  erasure_id binary(16)   not null,
  subject_id binary(16)   not null,
  room       varchar(40)  not null,
  what       varchar(60)  not null,
  amount     bigint       not null,
  ground     varchar(100) not null,
  reason     varchar(300) not null,
  until_at   bigint       null,
  gone_at    bigint       null,
  primary key (tenant_id, erasure_id, subject_id, room, what),
  key erasure_remains_end (tenant_id, gone_at, until_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What systems outside answered.
create table erasure_outside (
  tenant_id  binary(16)   not null,
  erasure_id binary(16)   not null,
  place      varchar(40)  not null,
  title      varchar(100) not null,
  answer     varchar(10)  not null,
  detail     varchar(200) not null,
  told_at    bigint       not null,
  primary key (tenant_id, erasure_id, place)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- When somebody erased came back with a restored backup.
create table erasure_return (
  tenant_id  binary(16) not null,
  erasure_id binary(16) not null,
  found_at   bigint     not null,
  primary key (tenant_id, erasure_id, found_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Certificates; a restore makes a later revision. Rows are only added.
create table erasure_certificate (
  tenant_id  binary(16) not null,
  erasure_id binary(16) not null,
  revision   int        not null,
  body       mediumtext not null,
  mac        binary(32) not null,
  issued_at  bigint     not null,
  primary key (tenant_id, erasure_id, revision)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
