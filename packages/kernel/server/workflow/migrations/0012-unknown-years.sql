-- Better than 0010: where nothing is known of an empty table, plans are made for one of some size, and a kept plan stays right while the
-- table grows. One that is known to be empty is read from end to end, until it is analysed again.
create or replace function kernel.make_workflow_partitions(year int) returns void
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
-- Truncating forgets what was known.
do $$
declare
  part regclass;
  is_empty boolean;
begin
  for part in
    select inhrelid::regclass from pg_inherits
    where inhparent in ('kernel.task'::regclass, 'kernel.circulation'::regclass, 'kernel.process_history'::regclass)
  loop
    execute format('select not exists (select from %s)', part) into is_empty;
    if is_empty then execute format('truncate %s', part); end if;
  end loop;
end
$$;
