-- How an act was done, choices, forms that count once, devices. Times are epoch milliseconds.

-- Choices are about no text; whoever acted may have shown more than a hash.
alter table act
  modify column policy_id binary(16) null,
  modify column version_id binary(16) null,
  modify column content_hash varchar(64) null,
  add column known_at bigint null,
  add column recipient varchar(100) null,
  add column control varchar(40) null,
  add column language varchar(35) null,
  add column form_id binary(16) null,
  add column origin binary(16) null,
  add column source varchar(10) null,
  add column on_behalf varchar(20) null,
  add column proof varchar(200) null,
  add column asserted boolean not null default false,
  add column linked_id binary(16) null;

-- A form counts once for every person, deed and purpose; this row says what it led to then.
create table form_use (
  tenant_id  binary(16)   not null,
  subject_id binary(16)   not null,
  form_id    binary(16)   not null,
  deed       varchar(20)  not null,
  purpose    varchar(100) not null,
  act_id     binary(16)   not null,
  used_at    bigint       not null,
  primary key (tenant_id, subject_id, form_id, deed, purpose)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Visitors have a file like people do: kind 1. The lookup of a device is a keyed hash of its secret.
alter table standing_facts
  add column kind tinyint not null default 0,
  add column linked_to binary(16) null,
  add key standing_facts_kind (tenant_id, kind, subject_id);
