-- The hash chain over the audit trail, and what keeps all of it from being changed
-- (GB/T 22239-2019 8.1.4.3 c). How the hashes are computed: docs/audit-chain.md.

-- One link for each audit row, in the order in which the rows were sealed. Narrow, only added to and read in order, so it
-- is one table where the trail itself has a partition for each month.
create table kernel.audit_link (
  position bigint primary key check (position between 1 and 9007199254740991),
  audit_id uuid not null unique,
  at timestamptz not null,
  row_hash bytea not null check (length(row_hash) = 32),
  hash bytea not null check (length(hash) = 32)
);

-- One seal for each batch of links.
create table kernel.audit_seal (
  seq bigint primary key check (seq between 1 and 9007199254740991),
  first_position bigint not null unique check (first_position > 0),
  last_position bigint not null unique check (last_position between first_position and 9007199254740991),
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  sealed_at timestamptz not null
);

-- Rows come and go here all day long, so vacuum must not wait for a share of the table.
alter table kernel.audit_pending set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- The auditor's lists: by person, by command, by subject, and what failed; each newest first. Without a filter: the key.
create index audit_person on kernel.audit (person_id, at desc, id desc);
create index audit_command on kernel.audit (command, at desc, id desc);
create index audit_subject on kernel.audit (subject_id, at desc, id desc) where subject_id is not null;
create index audit_failed on kernel.audit (at desc, id desc) where not ok;

create function kernel.refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is never changed: % on %.% refused', lower(tg_op), tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

-- A trigger for each row goes to every partition by itself, the one against truncate does not.
create trigger audit_stays before update or delete on kernel.audit for each row execute function kernel.refuse_audit_change();
create trigger audit_stays_whole before truncate on kernel.audit for each statement execute function kernel.refuse_audit_change();
create trigger audit_stays_whole before truncate on kernel.audit_other for each statement execute function kernel.refuse_audit_change();
create trigger audit_link_stays before update or delete on kernel.audit_link for each row execute function kernel.refuse_audit_change();
create trigger audit_link_stays_whole before truncate on kernel.audit_link for each statement execute function kernel.refuse_audit_change();
create trigger audit_seal_stays before update or delete on kernel.audit_seal for each row execute function kernel.refuse_audit_change();
create trigger audit_seal_stays_whole before truncate on kernel.audit_seal for each statement execute function kernel.refuse_audit_change();

revoke update, delete, truncate on kernel.audit_link, kernel.audit_seal from tongzheng_server;
revoke all on kernel.audit_other from tongzheng_server;
revoke update, truncate on kernel.audit_pending from tongzheng_server;

-- Makes the partition of a month (of China's time). The server's role may not make tables: it may only ask for this one.
-- False when it is there, or when rows of that month lie in the partition for the rest, where they then stay.
create function kernel.prepare_audit_month(day date) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  month timestamp := date_trunc('month', day::timestamp);
  since timestamptz := month at time zone 'Asia/Shanghai';
  until timestamptz := (month + interval '1 month') at time zone 'Asia/Shanghai';
  name text := 'audit_' || to_char(month, 'YYYY_MM');
begin
  if day not between '2000-01-01' and '2100-12-31' or to_regclass('kernel.' || name) is not null then
    return false;
  end if;
  -- Attaching waits for the writes of that moment; the job tries again another day rather than hold up new ones.
  perform set_config('lock_timeout', '2s', true);
  if exists (select from kernel.audit_other where at >= since and at < until) then
    return false;
  end if;
  execute format('create table kernel.%I (like kernel.audit including defaults including constraints)', name);
  execute format('revoke all on kernel.%I from tongzheng_server', name);
  execute format('create trigger audit_stays_whole before truncate on kernel.%I
    for each statement execute function kernel.refuse_audit_change()', name);
  execute format('alter table kernel.audit attach partition kernel.%I for values from (%L) to (%L)', name, since, until);
  return true;
end $$;
revoke execute on function kernel.prepare_audit_month from public;
