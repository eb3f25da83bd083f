-- 统计: what each unit keeps, or gave away, by year, retention and organ; kept with every change of an item, whoever makes it.
create table archives.tally (
  -- Who keeps the items; and the unit that they came from, where that is another.
  unit_id uuid not null references kernel.unit (id),
  year smallint not null,
  retention text not null,
  -- Empty for items without an organ.
  organ_name text not null,
  -- Of any state; none is left of a class that all items have gone from.
  entries bigint not null,
  items bigint not null,
  pages bigint not null,
  outgoing bigint not null,
  incoming bigint not null,
  boxed bigint not null,
  failed bigint not null,
  transferred bigint not null,
  destroyed bigint not null,
  primary key (unit_id, year, retention, organ_name)
);

-- Once for each statement, so that many items cost as little as one; always in the same order, so that two never wait for each other.
-- Only an update has rows that were replaced, hence the words put together.
create function archives.count_items() returns trigger language plpgsql as $$
declare
  changed text := 'select 1 as sign, * from entered';
begin
  if tg_op = 'UPDATE' then
    changed := changed || ' union all select -1, * from replaced';
  end if;
  execute 'insert into archives.tally as known
    select * from (
      select owner.id, i.year, i.retention, coalesce(i.organ_name, '''') as organ_name,
        sum(sign) as entries,
        sum(sign * (state = ''kept'')::int) as items,
        sum(sign * (state = ''kept'')::int * pages) as pages,
        sum(sign * (kind = ''outgoing'')::int) as outgoing,
        sum(sign * (kind = ''incoming'')::int) as incoming,
        sum(sign * (box_id is not null)::int) as boxed,
        sum(sign * (check_state = ''failed'')::int) as failed,
        sum(sign * (state = ''transferred'')::int) as transferred,
        sum(sign * (state = ''destroyed'')::int) as destroyed
      from (' || changed || ') i
      cross join lateral (select i.holder_id as id union select i.unit_id where i.unit_id is not null) owner
      group by 1, 2, 3, 4) change
    where row(entries, items, pages, outgoing, incoming, boxed, failed, transferred, destroyed) <> row(0, 0, 0, 0, 0, 0, 0, 0, 0)
    order by 1, 2, 3, 4
    on conflict (unit_id, year, retention, organ_name) do update set
      entries = known.entries + excluded.entries,
      items = known.items + excluded.items,
      pages = known.pages + excluded.pages,
      outgoing = known.outgoing + excluded.outgoing,
      incoming = known.incoming + excluded.incoming,
      boxed = known.boxed + excluded.boxed,
      failed = known.failed + excluded.failed,
      transferred = known.transferred + excluded.transferred,
      destroyed = known.destroyed + excluded.destroyed';
  return null;
end $$;

insert into archives.tally
select owner.id, year, retention, coalesce(organ_name, '') as organ_name, count(*) as entries,
  count(*) filter (where state = 'kept') as items, coalesce(sum(pages) filter (where state = 'kept'), 0) as pages,
  count(*) filter (where kind = 'outgoing') as outgoing, count(*) filter (where kind = 'incoming') as incoming,
  count(box_id) as boxed, count(*) filter (where check_state = 'failed') as failed,
  count(*) filter (where state = 'transferred') as transferred, count(*) filter (where state = 'destroyed') as destroyed
from archives.item i
cross join lateral (select i.holder_id as id union select i.unit_id where i.unit_id is not null) owner
group by 1, 2, 3, 4;

create trigger counts_entered after insert on archives.item
  referencing new table as entered for each statement execute function archives.count_items();
create trigger counts_changed after update on archives.item
  referencing new table as entered old table as replaced for each statement execute function archives.count_items();
-- An entry of the catalogue is never erased: of what is destroyed it stays.
revoke delete, truncate on archives.item from tongzheng_server;
