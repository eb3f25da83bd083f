-- 登录证书: of a person, whose private key never comes here.
alter table seals.certificate drop constraint certificate_purpose_check,
  add constraint certificate_purpose_check check (purpose in ('maker', 'unit', 'person', 'signIn'));
-- The certificates of one kind, for the security administrator.
create index certificate_purpose on seals.certificate (purpose, id);
-- Those of a person that are good or were not revoked.
create index certificate_of_person on seals.certificate (person_id, id) where purpose = 'signIn' and revoked_at is null;

create table seals.certificate_request (
  id uuid primary key,
  version integer not null default 1,
  person_id uuid not null references kernel.person,
  unit_id uuid not null references kernel.unit,
  algorithm text not null check (algorithm in ('sm2', 'p256')),
  public_key bytea not null,
  kept text not null check (kept in ('device', 'file', 'elsewhere')),
  label text not null,
  state text not null check (state in ('requested', 'issued', 'refused', 'withdrawn')),
  requested_at timestamptz not null,
  decided_at timestamptz,
  decided_by_name text,
  reason text,
  certificate_id uuid references seals.certificate
);
-- A key has one certificate in its life.
create unique index certificate_request_key on seals.certificate_request (public_key);
create unique index certificate_request_open on seals.certificate_request (person_id) where state = 'requested';
-- One's own, the newest first; those that wait, the oldest first.
create index certificate_request_own on seals.certificate_request (person_id, id);
create index certificate_request_waiting on seals.certificate_request (id) where state = 'requested';
revoke delete, truncate on seals.certificate_request from tongzheng_server;
