-- What came back, what people do not want, and who reads the mailbox. Times are epoch milliseconds of
-- the injected clock.

-- A mail that was refused, came back or was complained of: one row of each kind for a notice, however
-- often it is reported. pending says that its person's address was not put right since: only such
-- rows are counted towards giving the address up.
create table returned_mail (
  tenant_id   binary(16)  not null,
  id          binary(16)  not null,
  notice_id   binary(16)  not null,
  subject_id  binary(16)  not null,
  kind        varchar(10) not null,
  status      varchar(20) not null,
  pending     boolean     not null,
  reported_at bigint      not null,
  primary key (tenant_id, id),
  unique key returned_mail_notice (tenant_id, notice_id, kind),
  key returned_mail_subject (tenant_id, subject_id, pending, kind),
  key returned_mail_kind (tenant_id, kind, id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Since when a person has had the address they have: a mail handed over before says nothing of it.
create table address_since (
  tenant_id  binary(16) not null,
  subject_id binary(16) not null,
  since_at   bigint     not null,
  primary key (tenant_id, subject_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- People who want none of the mails that may be declined. No mandatory mail ever looks here: what
-- stops those as well is an address that does not work, which is the table suppression.
create table optional_stop (
  tenant_id  binary(16)  not null,
  subject_id binary(16)  not null,
  reason     varchar(15) not null,
  since_at   bigint      not null,
  primary key (tenant_id, subject_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Which replica does a job that is no tenant's, and until when.
create table lease (
  job      varchar(100) not null,
  holder   binary(16)   not null,
  until_at bigint       not null,
  primary key (job)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
