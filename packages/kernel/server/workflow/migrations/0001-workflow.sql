-- Process definitions, running cases, the tasks in which people meet them, copies to read, and the whole history.

create table kernel.process_definition (
  id uuid primary key,
  key text collate "C" not null unique,
  name text not null,
  -- The number of the version that new cases run on; 0 only while the first one is being published.
  latest int not null default 0
);

-- Never changed: running cases stay on the version they began with, and every process may keep its graph in memory.
create table kernel.process_version (
  id uuid primary key,
  definition_id uuid not null references kernel.process_definition (id),
  number int not null,
  bpmn text not null,
  graph jsonb not null,
  hash bytea not null,
  published_at timestamptz not null,
  published_by uuid references kernel.person (id),
  unique (definition_id, number)
);
revoke update, delete, truncate on kernel.process_version from tongzheng_server;

-- state is what the engine decides by, tasks apart; live are the tokens in it, by which the tasks of open steps are found.
-- parent_id and parent_token are for cases that another case's process has called.
create table kernel.process_instance (
  id uuid primary key,
  version_id uuid not null references kernel.process_version (id),
  case_type text not null,
  case_id uuid not null,
  kind text not null,
  title text not null,
  urgency text not null check (urgency in ('normal', 'urgent', 'extraUrgent')),
  unit_id uuid not null references kernel.unit (id),
  unit_name text not null,
  drafter_id uuid not null references kernel.person (id),
  drafter_name text not null,
  status text not null check (status in ('running', 'suspended', 'finished', 'terminated')),
  state json not null,
  live int[] not null,
  version int not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  parent_id uuid references kernel.process_instance (id),
  parent_token int
);
-- A case runs one process at a time.
create unique index process_instance_running on kernel.process_instance (case_type, case_id)
  where status in ('running', 'suspended');
create index process_instance_case on kernel.process_instance (case_type, case_id, id);
create index process_instance_version on kernel.process_instance (version_id) where status in ('running', 'suspended');

-- One row for each person's part in a step, with all that a list shows, so that a page needs no join. Ids are UUIDv7, in
-- order of time, so the table is partitioned by id: one key for rows, pages and partitions. no numbers the tasks of one
-- instance, token is the engine's name of the step's run; again is the task that this one gives back.
create table kernel.task (
  id uuid primary key,
  instance_id uuid not null,
  no int not null,
  token int not null,
  again int,
  node text not null,
  step_name text not null,
  state text not null check (state in ('waiting', 'open', 'held', 'done', 'closed')),
  reason text,
  person_id uuid not null,
  person_name text not null,
  post_id uuid not null,
  unit_id uuid not null,
  department_id uuid,
  rank int not null,
  case_type text not null,
  case_id uuid not null,
  kind text not null,
  title text not null,
  urgency text not null,
  case_unit_id uuid not null,
  case_unit_name text not null,
  from_name text,
  opened_at timestamptz not null,
  due_at timestamptz,
  remind_at timestamptz,
  reminded int not null default 0,
  read_at timestamptz,
  urged_at timestamptz,
  urge_count int not null default 0,
  closed_at timestamptz,
  closed_by uuid,
  closed_by_name text,
  closed_seq int,
  outcome text,
  opinion text
) partition by range (id);

-- A step's tasks, when an operation loads its instance.
create index task_instance on kernel.task (instance_id, token);
-- To do, newest first; its rows are few whatever the size of the table, so filters and the capped count walk them.
create index task_todo on kernel.task (person_id, id) where state = 'open';
-- Late, the longest overdue first.
create index task_due on kernel.task (person_id, due_at, id) where state = 'open' and due_at is not null;
-- Done, by whoever did it; and what was done in one's name by a delegate.
create index task_done on kernel.task (closed_by, closed_at, id) where state = 'done';
create index task_done_for on kernel.task (person_id, closed_at, id) where state = 'done' and closed_by <> person_id;
-- What the people of a unit have to do, and what of it is due.
create index task_unit on kernel.task (unit_id, id) where state = 'open';
create index task_unit_due on kernel.task (unit_id, due_at, id) where state = 'open' and due_at is not null;
-- Whom to remind next.
create index task_remind on kernel.task (remind_at) where state = 'open' and remind_at is not null;

-- Copies to read, with read receipts.
create table kernel.circulation (
  id uuid primary key,
  instance_id uuid,
  case_type text not null,
  case_id uuid not null,
  kind text not null,
  title text not null,
  urgency text not null,
  case_unit_id uuid not null,
  case_unit_name text not null,
  person_id uuid not null,
  person_name text not null,
  unit_id uuid not null,
  from_person_id uuid not null,
  from_name text not null,
  message text,
  sent_at timestamptz not null,
  read_at timestamptz
) partition by range (id);
create index circulation_unread on kernel.circulation (person_id, id) where read_at is null;
create index circulation_case on kernel.circulation (case_type, case_id, person_id);

-- Running cases that a person has drafted or handled; emptied when a case ends.
create table kernel.process_follower (
  person_id uuid not null,
  instance_id uuid not null references kernel.process_instance (id),
  primary key (person_id, instance_id)
);
create index process_follower_instance on kernel.process_follower (instance_id);

-- Every operation, in order. The patches, one upon the other, are the instance's state.
create table kernel.process_history (
  instance_id uuid not null,
  seq int not null,
  at timestamptz not null,
  operation text not null,
  person_id uuid,
  person_name text,
  post_id uuid,
  post_title text,
  on_behalf_of uuid,
  on_behalf_name text,
  task_id uuid,
  node text,
  step_name text,
  outcome text,
  opinion text,
  detail jsonb not null default '{}',
  patch json not null,
  primary key (instance_id, seq)
) partition by range (instance_id);

-- The first 48 bits of a UUIDv7 are milliseconds (RFC 9562 5.7); the smallest id of a year bounds its partitions. Runs in
-- the owner's name, so that a job of the server can prepare the years to come.
create function kernel.make_workflow_partitions(year int) returns void
  language plpgsql security definer set search_path = pg_catalog, kernel as $$
declare
  bounds uuid[];
  parent text;
begin
  select array_agg(rpad(lpad(to_hex((extract(epoch from make_timestamptz(y, 1, 1, 0, 0, 0, 'Asia/Shanghai')) * 1000)::bigint),
      12, '0'), 32, '0')::uuid order by y)
    into bounds from generate_series(year, year + 1) as y;
  foreach parent in array array['task', 'circulation', 'process_history'] loop
    execute format('create table if not exists kernel.%I partition of kernel.%I for values from (%L) to (%L)',
      parent || '_' || year, parent, bounds[1], bounds[2]);
  end loop;
  -- Only the parent's rights count where a query names the parent.
  execute format('revoke all on kernel.%I from tongzheng_server', 'process_history_' || year);
end
$$;
revoke execute on function kernel.make_workflow_partitions(int) from public;
grant execute on function kernel.make_workflow_partitions(int) to tongzheng_server;
select kernel.make_workflow_partitions(year) from generate_series(2026, 2028) as year;
create table kernel.task_other partition of kernel.task default;
create table kernel.circulation_other partition of kernel.circulation default;
create table kernel.process_history_other partition of kernel.process_history default;
revoke all on kernel.process_history_other from tongzheng_server;
revoke update, delete, truncate on kernel.process_history from tongzheng_server;
