-- A kind of application as its managers draw it: the fields as JSON Schema, the rest beside it. `json`, not `jsonb`: the order of the
-- fields is theirs.
create table applications.form (
  id uuid primary key,
  unit_id uuid not null references kernel.unit,
  audience text not null check (audience in ('unit', 'everyone')),
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  title text not null,
  schema json not null,
  settings json not null,
  latest integer not null default 0,
  -- Whether the drawing differs from the newest version.
  changed boolean not null default true,
  updated_at timestamptz not null,
  updated_by uuid not null references kernel.person,
  version integer not null default 1
);
-- Those of a unit, newest first; those for everyone.
create index form_of_unit on applications.form (unit_id, id);
create index form_for_everyone on applications.form (id) where audience = 'everyone';

-- What was published; never changed.
create table applications.form_version (
  id uuid primary key,
  form_id uuid not null references applications.form,
  number integer not null,
  title text not null,
  schema json not null,
  settings json not null,
  published_at timestamptz not null,
  published_by uuid not null references kernel.person,
  unique (form_id, number)
);

create table applications.application (
  id uuid primary key,
  form_id uuid not null references applications.form,
  version_id uuid not null references applications.form_version,
  unit_id uuid not null references kernel.unit,
  department_id uuid references kernel.department,
  applicant_id uuid not null references kernel.person,
  applicant_name text not null,
  state text not null default 'draft'
    check (state in ('draft', 'running', 'returned', 'approved', 'refused', 'cancelled')),
  title text not null,
  -- What is being written: never submitted, or sent back and not submitted again.
  pending json,
  -- What was submitted.
  values json,
  -- Days of the ranges in it, by field.
  days json not null default '{}',
  number text,
  number_entry_id uuid,
  instance_id uuid,
  -- Set by the process where somebody refuses.
  refused boolean not null default false,
  -- Where it stands and who has it, kept by a subscriber.
  step text,
  step_en text,
  handlers text,
  reason text,
  -- First day of the month of submission, in China.
  month date,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  submitted_at timestamptz,
  ended_at timestamptz,
  version integer not null default 1,
  check ((state = 'draft') = (values is null))
);
-- One's own, newest first, of all kinds and of one.
create index application_mine on applications.application (applicant_id, id);
create index application_mine_form on applications.application (applicant_id, form_id, id);
-- Those of a unit that were submitted, of all kinds, of one kind, in one state.
create index application_unit on applications.application (unit_id, id) where state <> 'draft';
create index application_unit_form on applications.application (unit_id, form_id, id) where state <> 'draft';
create index application_unit_state on applications.application (unit_id, state, id) where state <> 'draft';
-- Drafts that lie.
create index application_lying on applications.application (updated_at) where state = 'draft';

-- Who has or had an application to handle or to read.
create table applications.person (
  person_id uuid not null references kernel.person,
  application_id uuid not null references applications.application on delete cascade,
  primary key (person_id, application_id)
);

-- What an application uses, and when; kept until it is refused or called off. Local time of China.
create table applications.booking (
  application_id uuid primary key references applications.application,
  form_id uuid not null references applications.form,
  resource text not null,
  begins timestamp not null,
  ends timestamp not null
);
create index booking_time on applications.booking (form_id, resource, ends);

-- Counts and sums, kept with every change; field '' counts.
create table applications.tally (
  unit_id uuid not null references kernel.unit,
  month date not null,
  form_id uuid not null references applications.form,
  state text not null,
  field text not null,
  amount numeric not null,
  primary key (unit_id, month, form_id, state, field)
);
