-- What every start and every new task pays for.

-- Version, unit and drafter are read by the transaction that writes the instance, and none of them is ever erased.
alter table kernel.process_instance
  drop constraint process_instance_version_id_fkey,
  drop constraint process_instance_unit_id_fkey,
  drop constraint process_instance_drafter_id_fkey;

-- As 0013, without a function: that is prepared anew by each statement that writes a task, and cost more than all other indexes
-- together. The seconds are those since 1970; between two moments they are the same everywhere, so an index may hold them.
drop index kernel.task_pressing;
drop function kernel.pressing;
create index task_pressing on kernel.task (person_id, (
  case urgency when 'extraUrgent' then 4e12::float8 when 'urgent' then 2e12::float8 else 0::float8 end
    - coalesce(least(date_part('epoch', due_at - '1970-01-01T00:00:00Z'::timestamptz), 9e11::float8), 1e12::float8)), id)
  where state = 'open';
