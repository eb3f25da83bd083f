-- Archives of a unit: its fonds, how papers are classed and kept, and the items that came of it.

-- 全宗. A unit has one; its number is given by the archive house.
create table archives.fonds (
  unit_id uuid primary key references kernel.unit (id),
  number text not null constraint fonds_number unique check (number ~ '^[A-Z0-9]{4}$'),
  name text not null check (name <> ''),
  scheme text not null check (scheme in ('yearOrganRetention', 'yearRetentionOrgan', 'yearRetention')),
  -- Who sees the entries of the catalogue.
  catalogue text not null check (catalogue in ('closed', 'unit', 'all')),
  -- Where its archives go in the end.
  house_id uuid references kernel.unit (id),
  version int not null default 1
);

-- 机构代码, made when a department's first paper is archived. The nil id is the unit's office where it has no such department.
create table archives.organ (
  unit_id uuid not null references kernel.unit (id),
  department_id uuid not null,
  code text not null check (code ~ '^[A-Z0-9]{3}$'),
  name text not null,
  primary key (unit_id, department_id),
  constraint organ_code unique (unit_id, code)
);

-- 归档范围和保管期限表 of a unit, in versions; without one the program's own is in force.
create table archives.retention_table (
  unit_id uuid not null references kernel.unit (id),
  version int not null,
  rules jsonb not null,
  reason text not null check (reason <> ''),
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (unit_id, version)
);

create table archives.item (
  id uuid primary key,
  -- 立档单位; null for an item that another program's package brought.
  unit_id uuid references kernel.unit (id),
  -- Who keeps it: its unit, and after the transfer the archive house.
  holder_id uuid not null references kernel.unit (id),
  source_type text,
  source_id uuid,
  kind text not null check (kind in ('outgoing', 'incoming', 'imported')),
  state text not null default 'kept' check (state in ('kept', 'transferred', 'destroyed')),
  fonds text not null,
  fonds_name text not null,
  year smallint not null check (year between 1900 and 2099),
  retention text not null check (retention in ('permanent', 'y30', 'y10')),
  organ text,
  organ_name text,
  n int not null check (n > 0),
  code text not null,
  number_entry_id uuid,
  title text not null check (title <> ''),
  document_number text not null default '',
  author text not null,
  date date not null,
  secrecy text not null check (secrecy in ('none', 'internal')),
  pages int not null check (pages >= 0),
  note text not null default '',
  -- The last day of its retention.
  due_on date,
  rule jsonb,
  rule_reason text,
  -- What is known of the paper besides: `PaperFacts`.
  facts jsonb not null,
  check_state text not null default 'pending' check (check_state in ('pending', 'passed', 'failed')),
  box_id uuid,
  -- In the order of code: of class and number.
  archived_at timestamptz not null,
  version int not null default 1,
  check ((source_type is null) = (source_id is null)),
  check ((retention = 'permanent') = (due_on is null))
);
-- A paper is archived once, however often it is tried.
create unique index item_source on archives.item (source_type, source_id);
-- One keeper has a code once; the house of an importer may hold what another unit here holds too.
create unique index item_code on archives.item (holder_id, code);
-- The catalogue: newest first, whole and by year.
create index item_holder on archives.item (holder_id, id desc);
create index item_holder_year on archives.item (holder_id, year, id desc);
-- A class in the order of its numbers: printing, boxing, the check for gaps; and the yearly figures.
create index item_class on archives.item (holder_id, year, retention, organ, n) include (pages, state);
-- What a unit has handed over.
create index item_unit on archives.item (unit_id, id desc);
-- What is to be appraised.
create index item_due on archives.item (holder_id, due_on, id) where state = 'kept' and due_on is not null;
create index item_check on archives.item (holder_id, check_state, id desc) where check_state <> 'passed';

-- Parts of an item in the order of DA/T 22-2015. file_id goes when the item is destroyed; name and digest stay.
create table archives.part (
  item_id uuid not null references archives.item (id),
  place int not null,
  role text not null,
  name text not null check (name <> ''),
  media_type text not null,
  size bigint not null check (size > 0),
  sm3 text not null check (sm3 ~ '^[0-9a-f]{64}$'),
  pages int,
  file_id uuid references kernel.file (id),
  primary key (item_id, place)
);

-- Who took part in the paper and so may read it ever after.
create table archives.item_person (
  item_id uuid not null references archives.item (id),
  person_id uuid not null references kernel.person (id),
  primary key (item_id, person_id)
);
create index item_person_person on archives.item_person (person_id, item_id desc);

-- Finished papers that are not archived yet, and why: nothing is forgotten.
create table archives.pending (
  source_type text not null,
  source_id uuid not null,
  unit_id uuid not null references kernel.unit (id),
  title text not null,
  state text not null check (state in ('failed', 'excluded')),
  code text not null,
  parameters jsonb not null,
  attempts int not null default 1,
  tried_at timestamptz not null,
  primary key (source_type, source_id)
);
create index pending_unit on archives.pending (unit_id, source_id desc);
