-- Mailings that can be held and measured. Times are epoch milliseconds of the injected clock.

-- The mails on one version as staff and the deadline watch see them. send_by is the last moment at
-- which a mail keeps the version's date for everybody; watch_at says when to look again, null when
-- there is nothing left to look at. Mails without such a row (corrections) are always sent.
create table mailing (
  tenant_id  binary(16)  not null,
  version_id binary(16)  not null,
  policy_id  binary(16)  not null,
  state      varchar(10) not null,
  since_at   bigint      not null,
  send_by    bigint      null,
  watch_at   bigint      null,
  at_risk_at bigint      null,
  changed_by varchar(80) null,
  primary key (tenant_id, version_id),
  key mailing_watch (tenant_id, watch_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What is under way already goes on; the watch finds out its last moment.
insert into mailing (tenant_id, version_id, policy_id, state, since_at, watch_at)
select tenant_id, version_id, policy_id, 'RUNNING', 0, 0 from plan_cursor;

-- How many mails were taken in which minute, and how many of them over an encrypted connection.
create table mailing_minute (
  tenant_id  binary(16) not null,
  version_id binary(16) not null,
  minute_at  bigint     not null,
  taken      bigint     not null,
  secured    bigint     not null,
  primary key (tenant_id, version_id, minute_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- How fast and at which hours a tenant's mails may go. free_at belongs to the rate: it says from
-- when the next mail may be claimed, by whichever replica. Minutes of the day are local to people.
create table mailing_rules (
  tenant_id   binary(16)  not null,
  per_minute  int         null,
  quiet_from  int         null,
  quiet_until int         null,
  free_at     bigint      not null,
  changed_at  bigint      null,
  changed_by  varchar(80) null,
  primary key (tenant_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Mails are claimed by version, so that one can wait while another goes first.
alter table notice add key notice_version_due (tenant_id, version_id, due_at, id);

-- Whether the connection over which the mail was taken was encrypted; null where it is not known.
alter table notice add column secured boolean null;
