-- Outgoing documents: what is drafted, reviewed, signed off, numbered and dispatched by a unit.

create table documents.document (
  id uuid primary key,
  unit_id uuid not null references kernel.unit (id),
  department_id uuid references kernel.department (id),
  drafter_id uuid not null references kernel.person (id),
  drafter_name text not null,
  drafter_title text not null,
  document_type text not null,
  title text not null,
  urgency text not null check (urgency in ('normal', 'urgent', 'extraUrgent')),
  -- This network is not classified: nothing above 内部 can exist here.
  secrecy text not null check (secrecy in ('none', 'internal')),
  -- 'running': at the step where its process has an open task, and nowhere else; the two can never disagree.
  state text not null default 'draft' check (state in ('draft', 'running', 'dispatched', 'filed', 'void')),
  -- The version that holds the text as it stands.
  version_number integer not null default 1,
  version integer not null default 1,
  instance_id uuid,
  document_number text,
  number_entry_id uuid,
  copies integer,
  signer_id uuid references kernel.person (id),
  signer_name text,
  sign_opinion text,
  signed_on date,
  signed_at timestamptz,
  -- The version that was signed: what is changed in substance after it goes back to the signer (条例 第二十五条（一）).
  signed_version integer,
  end_reason text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  submitted_at timestamptz,
  registered_at timestamptz,
  dispatched_at timestamptz,
  filed_at timestamptz,
  check ((document_number is null) = (registered_at is null))
);
-- All that a unit has submitted, newest first; whole and by state.
create index document_unit on documents.document (unit_id, id desc) where submitted_at is not null;
create index document_unit_state on documents.document (unit_id, state, id desc) where submitted_at is not null;
-- What a person drafted, newest first; whole and by state.
create index document_drafter on documents.document (drafter_id, id desc);
create index document_drafter_state on documents.document (drafter_id, state, id desc);
create unique index document_instance on documents.document (instance_id);
create index document_number on documents.document (document_number);

-- The text. A row for what one person left at one visit of a step (visit is the process's token, 0 before submission);
-- autosave changes the last row, never an earlier one.
create table documents.document_version (
  document_id uuid not null references documents.document (id) on delete cascade,
  number integer not null,
  step text not null,
  visit integer not null,
  person_id uuid not null references kernel.person (id),
  person_name text not null,
  post_title text not null,
  content jsonb not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (document_id, number)
);

-- Whose opinion was asked (会签, 联署) and what it was; asked anew after the text went back to the drafter.
create table documents.countersign (
  id uuid primary key,
  document_id uuid not null references documents.document (id) on delete cascade,
  kind text not null check (kind in ('department', 'unit', 'issuer')),
  unit_id uuid not null references kernel.unit (id),
  department_id uuid references kernel.department (id),
  name text not null,
  asked_id uuid not null references kernel.person (id),
  state text not null default 'pending' check (state in ('pending', 'agreed', 'disagreed')),
  opinion text not null default '',
  person_id uuid references kernel.person (id),
  person_name text,
  at timestamptz,
  check ((state = 'pending') = (at is null))
);
create index countersign_document on documents.countersign (document_id, id);

-- A person's recorded reason why a finding that needs a person is in order.
create table documents.finding_override (
  document_id uuid not null references documents.document (id) on delete cascade,
  rule text not null,
  about text not null,
  reason text not null check (reason <> ''),
  person_id uuid not null references kernel.person (id),
  person_name text not null,
  at timestamptz not null,
  primary key (document_id, rule, about)
);

create table documents.comment (
  id uuid primary key,
  document_id uuid not null references documents.document (id) on delete cascade,
  person_id uuid not null references kernel.person (id),
  person_name text not null,
  post_title text not null,
  version_number integer not null,
  block_index integer,
  quote text not null,
  text text not null check (text <> ''),
  created_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by text
);
create index comment_document on documents.comment (document_id, id);

-- What a document answers, forwards, repeals or revises; one outside this system by title and number alone.
create table documents.relation (
  document_id uuid not null references documents.document (id) on delete cascade,
  place integer not null,
  type text not null check (type in ('reply', 'forward', 'repeal', 'revise')),
  target_id uuid references documents.document (id) on delete set null,
  title text not null,
  document_number text,
  primary key (document_id, place)
);
create index relation_target on documents.relation (target_id) where target_id is not null;

create table documents.template (
  id uuid primary key,
  unit_id uuid not null references kernel.unit (id),
  name text not null check (name <> ''),
  document_type text not null,
  content jsonb not null,
  version integer not null default 1,
  updated_at timestamptz not null,
  updated_by text not null
);
create unique index template_name on documents.template (unit_id, name);
