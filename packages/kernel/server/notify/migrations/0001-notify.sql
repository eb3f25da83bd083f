-- Notices in the program, and the messages that go out by other channels. What was sent is on record.
create table kernel.notice (
  id uuid primary key,
  person_id uuid not null references kernel.person (id),
  event text not null,
  subject_type text not null,
  subject_id text not null,
  parameters jsonb not null,
  link text not null,
  urgent boolean not null,
  created_at timestamptz not null,
  read_at timestamptz,
  -- The same matter told twice (a job that ran again) is one notice.
  dedupe_key text not null,
  unique (person_id, dedupe_key)
);
create index notice_person on kernel.notice (person_id, id desc);
create index notice_unread on kernel.notice (person_id, id desc) where read_at is null;
create index notice_created on kernel.notice (created_at);

create table kernel.notice_setting (
  person_id uuid primary key references kernel.person (id),
  settings jsonb not null
);

create table kernel.message (
  id uuid primary key,
  notice_id uuid not null,
  person_id uuid not null,
  channel text not null check (channel in ('email', 'sms')),
  address text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed')),
  not_before timestamptz not null,
  attempts int not null default 0,
  claimed_at timestamptz,
  -- Messages that left together as one have the same batch.
  batch_id uuid,
  sent_text text,
  sent_at timestamptz,
  error text,
  created_at timestamptz not null
);
create index message_due on kernel.message (not_before, id) where state in ('waiting', 'sending');
create index message_person on kernel.message (person_id, id desc);
