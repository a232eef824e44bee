-- Acts, and the facts from which standing is derived. Times are epoch milliseconds.

-- What is known of one person under every policy, packed: what a decision reads, by either key.
create table standing_facts (
  tenant_id         binary(16) not null,
  subject_id        binary(16) not null,
  lookup            binary(32) not null,
  registered_at     bigint     not null,
  unreachable_since bigint     null,
  last_ordinal      bigint     not null,
  packed            mediumblob not null,
  primary key (tenant_id, subject_id),
  unique key standing_facts_lookup (tenant_id, lookup)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The ledger. Rows are only ever added.
create table act (
  tenant_id       binary(16)   not null,
  subject_id      binary(16)   not null,
  ordinal         bigint       not null,
  id              binary(16)   not null,
  type            varchar(40)  not null,
  policy_id       binary(16)   not null,
  version_id      binary(16)   not null,
  version_number  int          not null,
  compared_with   int          not null,
  purpose         varchar(100) null,
  with_acceptance boolean      not null,
  acted_at        bigint       not null,
  actor_kind      varchar(20)  not null,
  actor_id        varchar(100) not null,
  content_hash    varchar(64)  not null,
  screen          varchar(40)  not null,
  primary key (tenant_id, subject_id, ordinal),
  unique key act_id (tenant_id, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A person's own words may say who they are: apart from the ledger, so that erasure reaches them.
create table act_reason (
  tenant_id  binary(16)    not null,
  act_id     binary(16)    not null,
  subject_id binary(16)    not null,
  reason     varchar(2000) not null,
  primary key (tenant_id, act_id),
  key act_reason_subject (tenant_id, subject_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- People who were held to a version on the strength of a mail that had not arrived.
create table standing_incident (
  tenant_id      binary(16) not null,
  act_id         binary(16) not null,
  subject_id     binary(16) not null,
  policy_id      binary(16) not null,
  version_id     binary(16) not null,
  version_number int        not null,
  found_at       bigint     not null,
  primary key (tenant_id, act_id),
  key standing_incident_found (tenant_id, found_at, act_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Derived, for counting: in which groups of a version's rollout a person is, and from when until
-- when. While no fact is added only the clock changes a standing, and it is known beforehand.
create table rollout_span (
  tenant_id  binary(16) not null,
  version_id binary(16) not null,
  subject_id binary(16) not null,
  from_at    bigint     not null,
  until_at   bigint     not null,
  bits       int        not null,
  policy_id  binary(16) not null,
  number     int        not null,
  primary key (tenant_id, version_id, subject_id, from_at),
  key rollout_span_subject (tenant_id, subject_id, policy_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Derived, for counting: which version of a policy binds a person; 0 for none.
create table bound_span (
  tenant_id  binary(16) not null,
  policy_id  binary(16) not null,
  subject_id binary(16) not null,
  from_at    bigint     not null,
  until_at   bigint     not null,
  number     int        not null,
  primary key (tenant_id, policy_id, subject_id, from_at),
  key bound_span_subject (tenant_id, subject_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
