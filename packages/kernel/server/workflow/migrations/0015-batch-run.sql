-- What a job does to many cases, each in a transaction of its own that also writes how far it has come: a server that dies in the
-- middle doubles nothing and leaves nothing out.
create table kernel.batch_run (
  id uuid primary key,
  kind text not null check (kind in ('migrate', 'handOver')),
  -- The process whose cases are migrated; the person whose tasks are handed over.
  subject_id uuid not null,
  wish jsonb not null,
  -- Who began it, as they were then: what they were allowed is asked once, at the beginning.
  actor jsonb not null,
  person_id uuid not null references kernel.person (id),
  state text not null check (state in ('running', 'stopped', 'done')),
  total int not null,
  done int not null default 0,
  refused int not null default 0,
  -- The last one that was looked at.
  last_id uuid not null default '00000000-0000-0000-0000-000000000000',
  started_at timestamptz not null,
  ended_at timestamptz
);
create unique index batch_run_running on kernel.batch_run (kind, subject_id) where state = 'running';
create index batch_run_subject on kernel.batch_run (kind, subject_id, id desc);
create table kernel.batch_refusal (
  run_id uuid not null references kernel.batch_run (id),
  item_id uuid not null,
  what jsonb not null,
  code text not null,
  message jsonb not null,
  primary key (run_id, item_id)
);
