-- Changes whenever anything changes by which handlers are found, so that a process may keep what it has found until then.
-- A fresh value each time, not a count: what a rolled-back transaction saw must never be taken for what another one wrote.
create table kernel.directory_stamp (
  single boolean primary key default true check (single),
  stamp uuid not null
);
insert into kernel.directory_stamp (stamp) values (gen_random_uuid());
revoke insert, delete, truncate on kernel.directory_stamp from tongzheng_server;

create function kernel.renew_directory_stamp() returns trigger
  language plpgsql security definer set search_path = pg_catalog, kernel as $$
begin
  update kernel.directory_stamp set stamp = gen_random_uuid();
  return null;
end
$$;
create trigger renews_directory after insert or update or delete on kernel.unit
  for each statement execute function kernel.renew_directory_stamp();
create trigger renews_directory after insert or update or delete on kernel.department
  for each statement execute function kernel.renew_directory_stamp();
create trigger renews_directory after insert or update or delete on kernel.person
  for each statement execute function kernel.renew_directory_stamp();
create trigger renews_directory after insert or update or delete on kernel.post
  for each statement execute function kernel.renew_directory_stamp();
create trigger renews_directory after insert or update or delete on kernel.post_role
  for each statement execute function kernel.renew_directory_stamp();
