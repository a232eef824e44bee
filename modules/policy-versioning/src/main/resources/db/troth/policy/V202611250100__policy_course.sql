-- The course of a version from draft to archive. Times are epoch milliseconds of the injected clock.

-- When a published version was withdrawn before its date; null for all others.
alter table policy_version add column withdrawn_at bigint null;

-- Who withdrew a version and why, for staff to read.
create table version_withdrawal (
  tenant_id    binary(16)   not null,
  id           binary(16)   not null,
  withdrawn_at bigint       not null,
  actor_kind   varchar(10)  not null,
  actor_id     varchar(100) not null,
  reason       varchar(500) not null,
  primary key (tenant_id, id),
  constraint version_withdrawal_version foreign key (tenant_id, id)
    references policy_version (tenant_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The revision of the draft that was published, and whether two people attested that its changed
-- wording is editorial; null while it is a draft.
alter table policy_version add column draft_revision bigint null;
alter table policy_version add column wording_attested boolean null;

-- What a person of the staff said of one revision of a draft; an edit makes another revision, of
-- which nothing has been said. The language is empty where it is about all of them.
create table attestation (
  tenant_id   binary(16)   not null,
  id          binary(16)   not null,
  version_id  binary(16)   not null,
  revision    bigint       not null,
  kind        varchar(10)  not null,
  language    varchar(20)  not null,
  staff_id    varchar(100) not null,
  reason      varchar(500) not null,
  attested_at bigint       not null,
  primary key (tenant_id, id),
  unique key attestation_once (tenant_id, version_id, revision, kind, language, staff_id),
  constraint attestation_version foreign key (tenant_id, version_id)
    references policy_version (tenant_id, id) on delete cascade
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What the tenant asks for before a version is published. No row: nothing of it.
create table publishing_rules (
  tenant_id      binary(16)   not null,
  id             binary(16)   not null,
  second_person  boolean      not null,
  legal_sign_off boolean      not null,
  changed_at     bigint       not null,
  changed_by     varchar(100) not null,
  primary key (tenant_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A draft that is to be published at an instant; its id is the version's. due_at is null once that
-- has happened, has failed or was cancelled.
create table scheduled_publication (
  tenant_id    binary(16)    not null,
  id           binary(16)    not null,
  revision     bigint        not null,
  publish_at   bigint        not null,
  effective_on varchar(10)   not null,
  significance varchar(10)   not null,
  actor_kind   varchar(10)   not null,
  actor_id     varchar(100)  not null,
  state        varchar(10)   not null,
  due_at       bigint        null,
  failure      varchar(1000) not null,
  primary key (tenant_id, id),
  key scheduled_publication_due (tenant_id, due_at),
  constraint scheduled_publication_version foreign key (tenant_id, id)
    references policy_version (tenant_id, id) on delete cascade
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What colleagues say about a clause of a draft. It stays when the clause goes, and goes with the
-- draft.
create table draft_comment (
  tenant_id     binary(16)    not null,
  id            binary(16)    not null,
  version_id    binary(16)    not null,
  clause        varchar(80)   not null,
  words         varchar(2000) not null,
  actor_kind    varchar(10)   not null,
  actor_id      varchar(100)  not null,
  written_at    bigint        not null,
  resolver_kind varchar(10)   null,
  resolver_id   varchar(100)  null,
  resolved_at   bigint        null,
  primary key (tenant_id, id),
  key draft_comment_version (tenant_id, version_id, written_at),
  constraint draft_comment_version foreign key (tenant_id, version_id)
    references policy_version (tenant_id, id) on delete cascade
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
