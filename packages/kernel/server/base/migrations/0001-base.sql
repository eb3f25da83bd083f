-- What every write leaves behind. The server's role may add to the audit trail and read it, nothing else
-- (GB/T 22239-2019 8.1.4.3 c: audit records are protected from deletion and change).
create table kernel.audit (
  id uuid not null,
  at timestamptz not null,
  command text not null,
  person_id uuid,
  person_name text,
  post_id uuid,
  unit_id uuid,
  on_behalf_of uuid,
  session_id uuid,
  ip text,
  ok boolean not null,
  subject_type text,
  subject_id text,
  subject_unit_id uuid,
  note jsonb not null default '{}',
  primary key (at, id)
) partition by range (at);

create table kernel.audit_other partition of kernel.audit default;

-- Rows that wait for their place in the hash chain; the sealing job empties it.
create table kernel.audit_pending (
  audit_id uuid primary key,
  at timestamptz not null
);

revoke update, delete, truncate on kernel.audit, kernel.audit_other from tongzheng_server;

create table kernel.idempotency (
  person_id uuid not null,
  key text not null,
  input_hash bytea not null,
  answer text not null,
  at timestamptz not null,
  primary key (person_id, key)
);
-- Old keys are removed in order of time.
create index idempotency_at on kernel.idempotency (at);
