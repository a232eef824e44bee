-- Words of mails. Times are epoch milliseconds of the injected clock.

-- The words of a kind of mail in a language. Rows are only added. Where ours is set, the words are
-- those of the release that writes the mail; what they were is kept here for the record alone.
create table letter_revision (
  tenant_id binary(16)   not null,
  kind      varchar(15)  not null,
  language  varchar(10)  not null,
  revision  bigint       not null,
  ours      boolean      not null,
  subject   varchar(200) not null,
  greeting  varchar(200) not null,
  unnamed   varchar(200) not null,
  body      text         not null,
  saved_at  bigint       not null,
  saved_by_kind varchar(10) not null,
  saved_by  varchar(100) not null,
  primary key (tenant_id, kind, language, revision)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What every mail shows of the sender. Rows are only added.
create table letter_brand (
  tenant_id binary(16)   not null,
  revision  bigint       not null,
  mark      varchar(100) not null,
  accent    varchar(7)   not null,
  imprints  text         not null,
  saved_at  bigint       not null,
  saved_by  varchar(100) not null,
  primary key (tenant_id, revision)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What mails were written from: hash is SHA-256 of form. It holds nothing of any person.
create table letter_form (
  tenant_id binary(16) not null,
  hash      binary(32) not null,
  form      mediumtext not null,
  first_at  bigint     not null,
  primary key (tenant_id, hash)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The form of the mail that was handed over; null where none was, and for mails from before.
alter table notice add column letter_hash binary(32) null;
