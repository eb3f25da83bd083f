-- A stamp that its owner wrote by hand, as it was traced.
alter table seals.seal add column drawing jsonb;

-- Opinions with their writers' signatures: one for a line of a process's history.
create table seals.opinion (
  id uuid primary key,
  case_type text not null,
  case_id uuid not null,
  instance_id uuid not null,
  seq integer not null,
  person_id uuid not null references kernel.person,
  seal_id uuid not null references seals.seal,
  certificate_id uuid not null references seals.certificate,
  -- What is signed, to the byte.
  statement text not null,
  signature bytea not null,
  signed_at timestamptz not null
);
create unique index opinion_line on seals.opinion (instance_id, seq);
create index opinion_case on seals.opinion (case_type, case_id, id);
revoke update, delete, truncate on seals.opinion from tongzheng_server;

-- What a unit asks of seals and signatures.
create table seals.unit_rule (
  unit_id uuid primary key references kernel.unit,
  signed text not null check (signed in ('all', 'decisions', 'none')),
  signature_required boolean not null,
  seal_before_dispatch boolean not null,
  version integer not null,
  changed_by_name text not null,
  changed_at timestamptz not null
);
