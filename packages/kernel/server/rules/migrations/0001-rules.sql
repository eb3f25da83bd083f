-- Time limits, weights and code lists that law or local practice sets. What was in force when is never rewritten.
create table kernel.rule_set_version (
  name text collate "C" not null,
  version int not null check (version > 0),
  value jsonb not null,
  valid_from timestamptz not null,
  reason text not null check (reason <> ''),
  changed_at timestamptz not null,
  changed_by uuid not null references kernel.person (id),
  primary key (name, version)
);
revoke update, delete, truncate on kernel.rule_set_version from tongzheng_server;
