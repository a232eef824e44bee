-- Notices of corrections. Times are epoch milliseconds of the injected clock.

-- Where corrects is set, version_id names a revision and corrects the version whose wording it
-- corrects: such a notice promises nothing and moves nobody's date. An older replica finds no version
-- of that id and leaves the mail to a newer one.
alter table notice add column corrects binary(16) null;

-- A correction that people must be told of, and how far the walk over them has come. Nobody who joins
-- later is owed anything of it.
create table correction_cursor (
  tenant_id        binary(16) not null,
  revision_id      binary(16) not null,
  version_id       binary(16) not null,
  policy_id        binary(16) not null,
  after_subject_id binary(16) null,
  planned          bigint     not null,
  due_at           bigint     null,
  finished_at      bigint     null,
  primary key (tenant_id, revision_id),
  key correction_cursor_version (tenant_id, version_id),
  key correction_cursor_due (tenant_id, due_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
