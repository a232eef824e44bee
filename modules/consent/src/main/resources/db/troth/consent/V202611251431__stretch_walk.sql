-- Whose stretches are still to be made from the ledger: a tenant whose people were there before the
-- tables of stretches were. Everybody up to after_subject_id has theirs; a walk that is done is gone.
create table stretch_walk (
  tenant_id        binary(16) not null,
  after_subject_id binary(16) null,
  primary key (tenant_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- Everybody who has people by now: what is there already is made again, and comes out the same.
insert into stretch_walk (tenant_id)
select distinct tenant_id from standing_facts;
