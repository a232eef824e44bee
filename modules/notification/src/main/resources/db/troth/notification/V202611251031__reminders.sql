-- Reminders. Times are epoch milliseconds of the injected clock.

-- Where reminds is set, it names the version somebody is reminded of, and version_id is a name made
-- from it: such a notice is no evidence, and what counts notices of the version passes over it. An
-- older replica finds no version of that id and leaves the mail to a newer one.
alter table notice add column reminds binary(16) null;

-- How many days before a person's own day they are reminded; a tenant without a row reminds nobody.
create table reminder_rule (
  tenant_id   binary(16)   not null,
  days_before int          not null,
  changed_at  bigint       not null,
  changed_by  varchar(100) not null,
  primary key (tenant_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Whose day has been looked at for a version: everybody's up to done_until_at; until_at and
-- after_subject_id say how far the walk over the next stretch of time has come.
create table reminder_walk (
  tenant_id        binary(16) not null,
  version_id       binary(16) not null,
  policy_id        binary(16) not null,
  done_until_at    bigint     not null,
  until_at         bigint     null,
  after_subject_id binary(16) null,
  due_at           bigint     not null,
  primary key (tenant_id, version_id),
  key reminder_walk_due (tenant_id, due_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
