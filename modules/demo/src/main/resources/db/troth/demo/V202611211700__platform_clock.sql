create table platform_clock (
  id tinyint not null,
  ahead_millis bigint not null,
  primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

insert into platform_clock (id, ahead_millis) values (1, 0);
