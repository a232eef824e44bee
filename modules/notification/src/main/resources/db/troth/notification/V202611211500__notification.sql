-- Notices and their evidence. Times are epoch milliseconds of the injected clock.

-- One mail to one person on one version. A repeated attempt is the same row with the same message
-- id; a new round after a refusal or a bounce is a row of its own, so that no evidence is
-- overwritten. due_at says from when a replica may take it: null when nothing is to be done, the
-- end of the lease while one is sending it.
create table notice (
  tenant_id      binary(16)   not null,
  id             binary(16)   not null,
  policy_id      binary(16)   not null,
  version_id     binary(16)   not null,
  subject_id     binary(16)   not null,
  channel        varchar(10)  not null,
  round          int          not null,
  superseded     boolean      not null,
  state          varchar(15)  not null,
  message_id     varchar(200) not null,
  planned_at     bigint       not null,
  due_at         bigint       null,
  lease          binary(16)   null,
  attempts       int          not null,
  handed_over_at bigint       null,
  bounced_at     bigint       null,
  reply_code     int          null,
  reply_text     varchar(300) null,
  primary key (tenant_id, id),
  unique key notice_round (tenant_id, version_id, subject_id, channel, round),
  key notice_state (tenant_id, version_id, state, id),
  key notice_subject (tenant_id, subject_id, id),
  key notice_due (tenant_id, due_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A version that people must be told of, and how far the walk over them has come. It stays when the
-- walk is done: joiners and changed addresses look here for what is still owed.
create table plan_cursor (
  tenant_id        binary(16) not null,
  version_id       binary(16) not null,
  policy_id        binary(16) not null,
  number           int        not null,
  effective_at     bigint     not null,
  after_subject_id binary(16) null,
  planned          bigint     not null,
  due_at           bigint     null,
  finished_at      bigint     null,
  primary key (tenant_id, version_id),
  key plan_cursor_due (tenant_id, due_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- People whom no mail is sent to until their address changes or staff say it is right again.
create table suppression (
  tenant_id  binary(16)  not null,
  subject_id binary(16)  not null,
  reason     varchar(10) not null,
  since_at   bigint      not null,
  primary key (tenant_id, subject_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The first time a banner on a version was truly on a person's screen.
create table impression (
  tenant_id  binary(16) not null,
  version_id binary(16) not null,
  subject_id binary(16) not null,
  policy_id  binary(16) not null,
  shown_at   bigint     not null,
  primary key (tenant_id, version_id, subject_id),
  key impression_subject (tenant_id, subject_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
