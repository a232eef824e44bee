-- What earlier answers must be forgotten. Written with every change of a person's facts, placed in
-- batches when somebody listens, and swept after minutes. Places only grow: a batch is seen by every
-- replica before the next one is made.
create table decision_change (
  tenant_id  binary(16) not null,
  id         binary(16) not null,
  subject_id binary(16) null,
  batch      bigint     not null,
  primary key (tenant_id, id),
  key decision_change_batch (tenant_id, batch)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The last batch of a tenant, and the last one that may have been swept.
create table decision_batch (
  tenant_id binary(16) not null,
  last      bigint     not null,
  swept     bigint     not null,
  primary key (tenant_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
