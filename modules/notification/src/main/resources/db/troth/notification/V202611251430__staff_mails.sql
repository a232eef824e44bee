-- Mails to the tenant's own staff. Times are epoch milliseconds of the injected clock.

-- What staff may have to be told of. due_at says from when somebody may look at it, null while it
-- rests; seen is how much of it they were told: of notices that did not arrive how many, of a danger
-- 1 while it lasts.
create table staff_matter (
  tenant_id binary(16)  not null,
  topic     varchar(10) not null,
  about     binary(16)  not null,
  policy_id binary(16)  null,
  seen      bigint      not null,
  last_at   bigint      not null,
  told_at   bigint      null,
  due_at    bigint      null,
  primary key (tenant_id, topic, about),
  key staff_matter_due (tenant_id, due_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- One mail to one colleague. due_at says from when it may be claimed (again), null once it is over.
create table staff_mail (
  tenant_id  binary(16)   not null,
  id         binary(16)   not null,
  account_id binary(16)   not null,
  news       varchar(20)  not null,
  about      binary(16)   not null,
  policy_id  binary(16)   null,
  figure     bigint       not null,
  moment_at  bigint       null,
  state      varchar(10)  not null,
  attempts   int          not null,
  created_at bigint       not null,
  ended_at   bigint       null,
  due_at     bigint       null,
  lease      binary(16)   null,
  reply_text varchar(300) null,
  primary key (tenant_id, id),
  key staff_mail_due (tenant_id, due_at),
  key staff_mail_account (tenant_id, account_id, ended_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What a colleague chose; who chose nothing gets everything, in the tenant's language.
create table staff_mail_choice (
  tenant_id  binary(16)   not null,
  account_id binary(16)   not null,
  declined   varchar(100) not null,
  language   varchar(10)  null,
  primary key (tenant_id, account_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
