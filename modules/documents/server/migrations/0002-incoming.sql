-- The register of incoming papers: one row for each paper that a unit has accepted, however it came.
create table documents.incoming (
  id uuid primary key,
  unit_id uuid not null references kernel.unit (id),
  origin text not null check (origin in ('delivery', 'paper', 'scan')),
  delivery_id uuid unique,
  document_id uuid,
  state text not null default 'accepted' check (state in ('accepted', 'registered', 'finished', 'sentBack')),
  category text not null default 'handle' check (category in ('read', 'handle')),
  received_number text,
  number_entry_id uuid,
  title text not null check (title <> ''),
  document_type text,
  document_number text not null default '',
  sender_unit_id uuid,
  sender_name text not null,
  secrecy text not null default 'none' check (secrecy in ('none', 'internal')),
  urgency text not null check (urgency in ('normal', 'urgent', 'extraUrgent')),
  document_date date,
  received_at timestamptz not null,
  due_at timestamptz,
  summary text not null default '',
  pages int,
  registered_by uuid not null references kernel.person (id),
  registered_by_name text not null,
  instance_id uuid,
  -- Where the process stands and who has it, kept by the workflow's events so that the register needs no join.
  step text,
  handlers text,
  result text,
  finished_at timestamptz,
  version int not null default 1,
  check (origin = 'delivery' or delivery_id is null),
  check (state = 'accepted' or received_number is not null or state = 'sentBack')
);
-- The register, newest first; by state; what is still to be done, by date.
create index incoming_unit on documents.incoming (unit_id, id desc);
create index incoming_state on documents.incoming (unit_id, state, id desc);
create index incoming_due on documents.incoming (unit_id, due_at, id) where due_at is not null and finished_at is null;
-- Where a sent document has gone, and what is linked to it.
create index incoming_document on documents.incoming (document_id);

-- Who handles or handled a paper, or was given it to read, besides those who keep the register.
create table documents.incoming_person (
  incoming_id uuid not null references documents.incoming (id) on delete cascade,
  person_id uuid not null references kernel.person (id),
  primary key (incoming_id, person_id)
);
create index incoming_person_person on documents.incoming_person (person_id, incoming_id desc);
