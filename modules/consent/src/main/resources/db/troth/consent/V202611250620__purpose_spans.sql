-- Derived, for counting: where somebody stands with a purpose that rests on consent, and from when
-- until when. Counts are read from the last key alone. Times are epoch milliseconds; until_at is the greatest bigint while nothing ends it.
create table purpose_span (
  tenant_id      binary(16)   not null,
  policy_id      binary(16)   not null,
  purpose        varchar(100) not null,
  subject_id     binary(16)   not null,
  from_at        bigint       not null,
  until_at       bigint       not null,
  state          tinyint      not null,
  version_number int          not null,
  asserted       boolean      not null,
  visitor        boolean      not null,
  primary key (tenant_id, policy_id, purpose, subject_id, from_at),
  key purpose_span_subject (tenant_id, subject_id, policy_id),
  key purpose_span_state (tenant_id, policy_id, purpose, state, subject_id, from_at, until_at,
    visitor)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
