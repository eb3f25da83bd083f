-- When backups were made, so that the page of system health can say how old the last one is.
create table system.backup (
  id uuid primary key,
  made_at timestamptz not null,
  file_name text not null,
  bytes bigint not null,
  rows bigint not null,
  files int not null
);
create index backup_made on system.backup (made_at desc);
revoke insert, update, delete, truncate on system.backup from tongzheng_server;
