-- 证书认证机构: one root for each algorithm is in use; those before it stay, for what they issued is still verified.
create table seals.authority (
  id uuid primary key,
  algorithm text not null check (algorithm in ('sm2', 'p256')),
  name text not null,
  certificate bytea not null,
  -- In hexadecimal, sealed by the platform's key file; empty when that file was lost.
  private_key text,
  not_after timestamptz not null,
  -- Of the list of revoked certificates; each revocation makes the next one.
  crl_number bigint not null default 1,
  founded_at timestamptz not null,
  retired_at timestamptz
);
create unique index authority_in_use on seals.authority (algorithm) where retired_at is null;

create table seals.certificate (
  id uuid primary key,
  authority_id uuid not null references seals.authority,
  serial text not null,
  purpose text not null check (purpose in ('maker', 'unit', 'person')),
  unit_id uuid references kernel.unit,
  person_id uuid references kernel.person,
  name text not null,
  certificate bytea not null,
  private_key text,
  not_before timestamptz not null,
  not_after timestamptz not null,
  revoked_at timestamptz,
  reason text,
  version integer not null default 1
);
-- A question about one certificate.
create unique index certificate_serial on seals.certificate (authority_id, serial);
-- The list of revoked ones.
create index certificate_revoked on seals.certificate (authority_id, revoked_at) where revoked_at is not null;
-- The maker of seals.
create index certificate_maker on seals.certificate (authority_id, id) where purpose = 'maker';

create table seals.seal (
  id uuid primary key,
  version integer not null default 1,
  unit_id uuid not null references kernel.unit,
  person_id uuid references kernel.person,
  name text not null,
  size text not null check (size in ('government', 'department', 'signature')),
  state text not null check (state in ('requested', 'refused', 'active', 'suspended', 'destroyed')),
  keeper_id uuid not null references kernel.person,
  reason text not null,
  requested_by uuid not null references kernel.person,
  requested_by_name text not null,
  requested_at timestamptz not null,
  decided_by_name text,
  decided_at timestamptz,
  certificate_id uuid references seals.certificate,
  outside_certificate_id uuid references seals.certificate,
  -- SESeal of GB/T 38540, signed by the maker.
  esl bytea,
  valid_until timestamptz
);
create unique index seal_of_unit on seals.seal (unit_id) where person_id is null and state in ('requested', 'active', 'suspended');
create unique index seal_of_person on seals.seal (person_id) where state in ('requested', 'active', 'suspended');
-- The seals that a unit has and had.
create index seal_list on seals.seal (unit_id, id);

-- 用印: who is to seal what, and who did. One row for each seal of a paper.
create table seals.use (
  id uuid primary key,
  subject_type text not null,
  subject_id uuid not null,
  -- Which of the signatures on the page.
  signature integer not null,
  unit_id uuid not null references kernel.unit,
  person_id uuid references kernel.person,
  title text not null,
  number text not null,
  state text not null check (state in ('waiting', 'sealed', 'refused', 'withdrawn')),
  asked_at timestamptz not null,
  done_at timestamptz,
  done_by uuid references kernel.person,
  done_by_name text,
  reason text,
  seal_id uuid references seals.seal,
  ofd_sm3 text,
  pdf_sm3 text
);
create unique index use_open on seals.use (subject_type, subject_id, signature) where state in ('waiting', 'sealed');
create index use_of_paper on seals.use (subject_type, subject_id, id);
-- The lists of a unit's keeper: what waits, and what was done.
create index use_of_unit on seals.use (unit_id, state, id);
create index use_of_seal on seals.use (seal_id) where seal_id is not null;

-- The sealed files of a paper; every further seal is put on these.
create table seals.paper (
  subject_type text not null,
  subject_id uuid not null,
  seals integer not null,
  ofd_file uuid not null,
  pdf_file uuid not null,
  primary key (subject_type, subject_id)
);

-- Certificates and seals are never erased: what was sealed with them is verified for decades.
revoke delete, truncate on seals.authority, seals.certificate, seals.seal from tongzheng_server;
