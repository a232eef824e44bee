-- Attempts at sending a notice that ended in "later", each with the mail server's answer. Times are
-- epoch milliseconds of the injected clock.
create table notice_try (
  tenant_id  binary(16)   not null,
  notice_id  binary(16)   not null,
  attempt    int          not null,
  tried_at   bigint       not null,
  reply_code int          not null,
  reply_text varchar(300) not null,
  primary key (tenant_id, notice_id, attempt)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The list of notices, newest first: an id begins with the moment of planning.
alter table notice
  add key notice_policy (tenant_id, policy_id, id),
  add key notice_by_state (tenant_id, state, id);
