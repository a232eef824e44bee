-- Which tenants' boards are being looked at by some replica: until then no other one does.
create table board_turn (
  tenant_id binary(16) not null,
  until     bigint     not null,
  primary key (tenant_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
