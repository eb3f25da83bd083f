-- Who may sign in, what their posts may do, and who stands in for whom.

-- One password a person. A suspended account keeps everything and cannot sign in; last_used_at serves the rule that an
-- account which nobody used for long is closed (GB/T 22239-2019 8.1.4.2 c). totp_pending waits for its first right code.
create table kernel.credential (
  person_id uuid primary key references kernel.person (id) on delete cascade,
  hash text not null check (hash like '$argon2id$%'),
  changed_at timestamptz not null,
  must_change boolean not null,
  last_used_at timestamptz not null,
  suspended_at timestamptz,
  totp_secret text,
  totp_pending text,
  totp_last_step bigint
);

create table kernel.password_history (
  id uuid primary key,
  person_id uuid not null references kernel.person (id) on delete cascade,
  hash text not null
);
create index password_history_person on kernel.password_history (person_id, id);

-- Failed sign-ins by account and by address. An account counts whether it exists or not, so that being locked tells nothing.
create table kernel.sign_in_guard (
  kind text not null check (kind in ('account', 'address')),
  key text collate "C" not null,
  failures integer not null,
  counted_since timestamptz not null,
  locked_until timestamptz,
  primary key (kind, key)
);
create index sign_in_guard_age on kernel.sign_in_guard (counted_since);

-- token_hash is SM3 of the opaque token; the token itself is only in the browser. Never deleted by ending: who was signed
-- in from where stays readable until the clean-up after the retention time.
create table kernel.session (
  id uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  person_id uuid not null references kernel.person (id) on delete cascade,
  method text not null check (method in ('password', 'demo', 'system')),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  ended_at timestamptz,
  ip text not null,
  user_agent text not null
);
create index session_person on kernel.session (person_id, expires_at, id);
create index session_expires on kernel.session (expires_at);

-- Persons whom the sign-in page of a demo offers by one click.
create table kernel.demo_person (
  person_id uuid primary key references kernel.person (id) on delete cascade,
  rank integer not null unique
);

-- What a person chose for themself: language, large type.
create table kernel.person_setting (
  person_id uuid primary key references kernel.person (id) on delete cascade,
  settings jsonb not null
);

-- Built-in roles have their English identifier as id, an office's own roles a UUID. duty keeps the three administrators
-- apart from each other and from everybody's work.
create table kernel.role (
  id text collate "C" primary key,
  duty text not null check (duty in ('business', 'systemAdministrator', 'securityAdministrator', 'auditAdministrator')),
  built_in boolean not null,
  name_zh text not null unique check (name_zh <> ''),
  name_en text not null unique check (name_en <> ''),
  version integer not null default 1,
  unique (id, duty),
  check (built_in or duty = 'business')
);

-- For an own role: what it holds. For a built-in role: how it differs from what the modules declare (held or withheld).
create table kernel.role_permission (
  role_id text collate "C" not null references kernel.role (id) on delete cascade,
  permission text collate "C" not null,
  held boolean not null,
  primary key (role_id, permission)
);

-- The one duty that a person's granted roles belong to. The keys of post_role make it impossible, also for two grants at
-- the same moment, that a person holds two administrators' roles, or one of them beside a business role.
create table kernel.person_duty (
  person_id uuid primary key references kernel.person (id) on delete cascade,
  duty text not null check (duty in ('business', 'systemAdministrator', 'securityAdministrator', 'auditAdministrator')),
  unique (person_id, duty)
);

alter table kernel.post add constraint post_of_person unique (id, person_id);

-- staff is not granted: everybody with a live post holds it, the administrators excepted.
create table kernel.post_role (
  post_id uuid not null,
  role_id text collate "C" not null check (role_id <> 'staff'),
  person_id uuid not null,
  duty text not null,
  granted_at timestamptz not null,
  granted_by uuid references kernel.person (id),
  primary key (post_id, role_id),
  foreign key (post_id, person_id) references kernel.post (id, person_id) on delete cascade,
  foreign key (role_id, duty) references kernel.role (id, duty),
  foreign key (person_id, duty) references kernel.person_duty (person_id, duty)
);
create index post_role_role on kernel.post_role (role_id, post_id);
create index post_role_person on kernel.post_role (person_id, duty);

-- kinds null: all kinds of task.
create table kernel.delegation (
  id uuid primary key,
  from_person_id uuid not null references kernel.person (id) on delete cascade,
  to_person_id uuid not null references kernel.person (id) on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  kinds text[] check (cardinality(kinds) > 0),
  reason text not null,
  created_at timestamptz not null,
  created_by uuid not null references kernel.person (id),
  revoked_at timestamptz,
  revoked_by uuid references kernel.person (id),
  check (from_person_id <> to_person_id),
  check (ends_at > starts_at)
);
create index delegation_from on kernel.delegation (from_person_id, id);
create index delegation_to on kernel.delegation (to_person_id, id);

-- A versioned rule set: the newest row applies, the older ones say what applied before, who changed it and why.
create table kernel.security_setting (
  version integer primary key,
  settings jsonb not null,
  reason text not null,
  created_at timestamptz not null,
  created_by uuid references kernel.person (id)
);
revoke update, delete, truncate on kernel.security_setting from tongzheng_server;

-- The one-time code that opens the set-up page of an empty production system; only its hash is kept.
create table kernel.set_up (
  one boolean primary key default true check (one),
  code_hash bytea not null,
  expires_at timestamptz not null,
  failures integer not null default 0,
  used_at timestamptz
);

insert into kernel.role (id, duty, built_in, name_zh, name_en) values
  ('staff', 'business', true, '工作人员', 'Staff'),
  ('clerk', 'business', true, '文书', 'Clerk'),
  ('leader', 'business', true, '单位领导', 'Leader'),
  ('officeDirector', 'business', true, '办公室主任', 'Office director'),
  ('systemAdministrator', 'systemAdministrator', true, '系统管理员', 'System administrator'),
  ('securityAdministrator', 'securityAdministrator', true, '安全管理员', 'Security administrator'),
  ('auditAdministrator', 'auditAdministrator', true, '审计管理员', 'Audit administrator');

-- GB/T 22239-2019 8.1.4.1 a, b: complexity, regular change, limit of failures, time-out.
insert into kernel.security_setting (version, settings, reason, created_at) values (1, '{
  "passwordMinLength": 8, "passwordClasses": 3, "passwordHistory": 5, "passwordMaxAgeDays": 90, "dormantAfterDays": 90,
  "lockAfterFailures": 5, "lockMinutes": 15, "addressFailures": 60, "addressMinutes": 15,
  "idleMinutes": 30, "sessionHours": 12
}', '系统初始值（GB/T 22239-2019 第三级）', now());
