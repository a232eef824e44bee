-- The facts of a tenant in one order, for those who read them from outside. Places are given when
-- somebody reads, to what is committed by then: place is 0 until that happens. The index serves both
-- the reader, who goes by place, and the placing, which takes the facts of a stream by their position.
create table event_feed (
  tenant_id binary(16)   not null,
  event_id  binary(16)   not null,
  place     bigint       not null,
  stream_id binary(16)   not null,
  seq       bigint       not null,
  type      varchar(100) not null,
  primary key (tenant_id, event_id),
  key event_feed_place (tenant_id, place, stream_id, seq)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The last place given, and up to which one places have been forgotten.
create table event_feed_head (
  tenant_id  binary(16) not null,
  last_place bigint     not null,
  swept      bigint     not null,
  primary key (tenant_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
