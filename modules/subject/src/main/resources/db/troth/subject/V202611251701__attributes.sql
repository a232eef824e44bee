-- Typed attributes: several values of one kind, what is known of each, and values of anonymous
-- identities, which are nobody in the table of people. item tells values of one kind apart: the
-- first half of their keyed hash, zero for kinds of which a person has one value.
alter table vault_key drop foreign key vault_key_subject;
alter table vault_value drop foreign key vault_value_subject;

alter table vault_value
  add column item          binary(16)  not null default 0x00000000000000000000000000000000,
  add column source        varchar(20) not null default 'REGISTRATION',
  add column verification  varchar(20) not null default 'ASSERTED',
  add column verified_at   bigint      null,
  add column first_seen_at bigint      null,
  add column last_seen_at  bigint      null,
  drop primary key,
  add primary key (tenant_id, subject_id, attribute, item);
