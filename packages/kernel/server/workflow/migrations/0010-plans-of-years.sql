-- A year that nobody has written to yet is taken for ten pages long until it is analysed, and nothing analyses an empty table: plans
-- that are kept would then seem dearer than new ones, and every statement would be planned each time.
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
    if to_regclass(format('kernel.%I', parent || '_' || year)) is null then
      execute format('create table kernel.%I partition of kernel.%I for values from (%L) to (%L)',
        parent || '_' || year, parent, bounds[1], bounds[2]);
      execute format('analyze kernel.%I', parent || '_' || year);
    end if;
  end loop;
  -- Only the parent's rights count where a query names the parent.
  execute format('revoke all on kernel.%I from tongzheng_server', 'process_history_' || year);
end
$$;
analyze kernel.task, kernel.circulation, kernel.process_history;
