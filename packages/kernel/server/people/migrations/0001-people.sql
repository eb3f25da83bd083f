-- Regions, units, departments, persons, posts and groups of units.
-- Columns that order a keyset list or serve a prefix search use the "C" collation, so that an index compares as the query does.

-- GB/T 2260 (province, city, county: six digits) and GB/T 10114 (town: nine digits). A region is never deleted: it ends.
create table kernel.region (
  code text collate "C" primary key check (code ~ '^[0-9]{6}([0-9]{3})?$'),
  name text not null check (name <> ''),
  parent_code text collate "C" references kernel.region (code),
  level text not null check (level in ('province', 'city', 'county', 'town')),
  valid_to date,
  check (parent_code is distinct from code),
  check ((level = 'town') = (length(code) = 9))
);
create index region_parent on kernel.region (parent_code);

-- kind says what a unit is, level which tier of government it belongs to: a county government is ('government', 'county'),
-- a city's bureau is ('department', 'city'). parent_id is the organ that leads it; dual_leader_unit_ids are further leaders (双重领导).
create table kernel.unit (
  id uuid primary key,
  code text collate "C" not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9-]{1,31}$'),
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  pinyin text collate "C" not null,
  pinyin_initials text collate "C" not null,
  document_code text check (document_code <> ''),
  kind text not null check (kind in ('party', 'government', 'congress', 'cppcc', 'supervision', 'court', 'procuratorate',
    'office', 'department', 'association', 'administration', 'institution', 'enterprise')),
  level text not null check (level in ('province', 'city', 'county', 'town')),
  parent_id uuid references kernel.unit (id),
  region_code text collate "C" not null references kernel.region (code),
  dual_leader_unit_ids uuid[] not null default '{}',
  rank integer not null,
  state text not null default 'active' check (state in ('active', 'abolished')),
  version integer not null default 1,
  check (parent_id is distinct from id)
);
create unique index unit_name on kernel.unit (name) where state = 'active';
create index unit_parent on kernel.unit (parent_id);
create index unit_region on kernel.unit (region_code);
create index unit_dual_leaders on kernel.unit using gin (dual_leader_unit_ids);

-- Part of a unit (内设机构, 科室). kind 'office' is the unit's own office, which keeps its papers.
create table kernel.department (
  id uuid primary key,
  unit_id uuid not null references kernel.unit (id),
  parent_id uuid,
  name text not null check (name <> ''),
  kind text not null default 'internal' check (kind in ('internal', 'office')),
  rank integer not null,
  state text not null default 'active' check (state in ('active', 'abolished')),
  version integer not null default 1,
  unique (id, unit_id),
  foreign key (parent_id, unit_id) references kernel.department (id, unit_id),
  check (parent_id is distinct from id)
);
create index department_unit on kernel.department (unit_id, rank, id);
create index department_parent on kernel.department (parent_id);
create unique index department_name on kernel.department (unit_id, name) where state = 'active';

create table kernel.person (
  id uuid primary key,
  name text not null check (name <> ''),
  pinyin text collate "C" not null,
  pinyin_initials text collate "C" not null,
  account text collate "C" not null unique check (account ~ '^[a-z][a-z0-9._-]{1,31}$'),
  phone text,
  email text,
  state text not null default 'active' check (state in ('active', 'left')),
  version integer not null default 1
);
create index person_order on kernel.person (pinyin, id);

-- What a person is found by: every ending of the name, its pinyin (cut at syllables) and its initials, the account and the phone.
-- A search for any part is then a search for a beginning, which this key serves.
create table kernel.person_key (
  key text collate "C" not null,
  person_id uuid not null references kernel.person (id) on delete cascade,
  primary key (key, person_id)
);
create index person_key_person on kernel.person_key (person_id);

-- A position held by a person; several at once are several rows (兼职), one of them the main one. Never deleted: it ends.
-- rank is the leaders' order within the unit.
create table kernel.post (
  id uuid primary key,
  person_id uuid not null references kernel.person (id),
  unit_id uuid not null references kernel.unit (id),
  department_id uuid,
  title text not null check (title <> ''),
  rank integer not null,
  is_leader boolean not null default false,
  is_main boolean not null default false,
  started_at timestamptz not null,
  ended_at timestamptz check (ended_at >= started_at),
  version integer not null default 1,
  foreign key (department_id, unit_id) references kernel.department (id, unit_id)
);
create unique index post_main on kernel.post (person_id) where is_main and ended_at is null;
create unique index post_held_once on kernel.post (person_id, unit_id, department_id, title) nulls not distinct where ended_at is null;
create index post_person on kernel.post (person_id);
create index post_unit on kernel.post (unit_id, rank, id) where ended_at is null;
create index post_department on kernel.post (department_id) where ended_at is null;

-- Groups of units that a document is addressed to ("各县区人民政府"). Without an owner the group is common to all.
create table kernel.unit_group (
  id uuid primary key,
  name text not null check (name <> ''),
  owner_unit_id uuid references kernel.unit (id),
  rank integer not null,
  version integer not null default 1
);
create unique index unit_group_name on kernel.unit_group (owner_unit_id, name) nulls not distinct;

create table kernel.unit_group_member (
  group_id uuid not null references kernel.unit_group (id) on delete cascade,
  unit_id uuid not null references kernel.unit (id),
  rank integer not null,
  primary key (group_id, unit_id)
);
create index unit_group_member_unit on kernel.unit_group_member (unit_id);
