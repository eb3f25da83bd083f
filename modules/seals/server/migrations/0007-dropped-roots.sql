-- 停止信任: a root whose key may be known to others is believed no more, from the moment at which it may have been.
alter table seals.authority
  add column dropped_at timestamptz,
  add column compromised_since timestamptz,
  add constraint authority_dropped check (
    (dropped_at is null) = (compromised_since is null) and (dropped_at is null or retired_at is not null)),
  -- Whose key signed the cross certificate.
  add column certified_by uuid references seals.authority;
-- A renewal retires a root and founds the next one at the same moment.
update seals.authority root set certified_by = earlier.id from seals.authority earlier
  where root.cross_certificate is not null and earlier.algorithm = root.algorithm and earlier.retired_at = root.founded_at;
alter table seals.authority
  add constraint authority_certified check ((cross_certificate is null) = (certified_by is null));

-- One administrator asks for it, another decides.
create table seals.root_drop (
  id uuid primary key,
  version integer not null default 1,
  authority_id uuid not null references seals.authority,
  since timestamptz not null,
  reason text not null check (reason <> ''),
  state text not null default 'asked' check (state in ('asked', 'approved', 'refused', 'withdrawn')),
  asked_by uuid not null references kernel.person,
  asked_by_name text not null,
  asked_at timestamptz not null,
  decided_by_name text,
  decided_at timestamptz,
  answer text not null default ''
);
create unique index root_drop_open on seals.root_drop (authority_id) where state = 'asked';
-- The newest of a root.
create index root_drop_authority on seals.root_drop (authority_id, id);
revoke delete, truncate on seals.root_drop from tongzheng_server;
