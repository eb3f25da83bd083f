-- Content of files by its SM3 digest: equal files are kept once. Content is written before a row names it and removed
-- after no row does, so a file never lacks its content, whenever a process dies.
create table kernel.stored_content (
  sm3 text collate "C" primary key check (sm3 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  location text not null,
  refs integer not null default 0 check (refs >= 0),
  state text not null default 'kept' check (state in ('kept', 'removing')),
  touched_at timestamptz not null
);
-- Serves the sweep: content that no file uses, longest untouched first.
create index stored_content_unused on kernel.stored_content (touched_at) where refs = 0;

-- loose_since is null while some record refers to the file; a file that stays loose for a day is removed.
create table kernel.file (
  id uuid primary key,
  sm3 text collate "C" not null references kernel.stored_content (sm3),
  size bigint not null check (size > 0),
  media_type text not null,
  name text not null check (name <> ''),
  owner_person_id uuid references kernel.person (id),
  owner_unit_id uuid references kernel.unit (id),
  created_at timestamptz not null,
  loose_since timestamptz,
  scan text not null check (scan in ('off', 'clean'))
);
create index file_content on kernel.file (sm3);
-- Serves the sweep.
create index file_loose on kernel.file (loose_since) where loose_since is not null;

-- Which records a file belongs to; a record's readers are the file's readers.
create table kernel.file_reference (
  file_id uuid not null references kernel.file (id),
  type text collate "C" not null check (type <> ''),
  subject_id uuid not null,
  position integer not null check (position >= 0),
  primary key (file_id, type, subject_id)
);
-- Serves the list of a record's files, in their order.
create index file_reference_subject on kernel.file_reference (type, subject_id, position);

-- A resumable upload under way. received counts the bytes that are safe; it reaches size in the transaction that makes
-- the file.
create table kernel.upload (
  id uuid primary key,
  owner_person_id uuid not null references kernel.person (id),
  owner_unit_id uuid not null references kernel.unit (id),
  name text not null check (name <> ''),
  size bigint not null check (size > 0),
  received bigint not null default 0 check (received between 0 and size),
  file_id uuid,
  expires_at timestamptz not null,
  check ((file_id is not null) = (received = size))
);
create index upload_expires on kernel.upload (expires_at);

-- A row is there before its bytes are, so that the bytes are found and removed whatever happens; placed tells that they
-- count.
create table kernel.upload_segment (
  location text primary key,
  upload_id uuid not null references kernel.upload (id),
  start bigint not null check (start >= 0),
  size bigint not null check (size > 0),
  placed boolean not null default false
);
create unique index upload_segment_placed on kernel.upload_segment (upload_id, start) where placed;
create index upload_segment_upload on kernel.upload_segment (upload_id);
