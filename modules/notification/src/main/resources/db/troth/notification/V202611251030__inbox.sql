-- What people opened in their inbox, by what the notice tells of (notice.version_id), so that a
-- notice which is sent again stays read. Nothing is derived from it. Times are epoch milliseconds.
create table notice_read (
  tenant_id  binary(16) not null,
  topic_id   binary(16) not null,
  subject_id binary(16) not null,
  read_at    bigint     not null,
  primary key (tenant_id, topic_id, subject_id),
  key notice_read_subject (tenant_id, subject_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
