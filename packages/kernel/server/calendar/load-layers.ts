import type { CalendarDay, Season } from "../../contract/calendar/index.ts";
import { type Db, sql } from "../base/index.ts";
import { formatDay, parseDay } from "./day.ts";
import type { Layer } from "./rules.ts";

interface LayerRow {
  seasons: Season[] | null;
  listed_years: number[];
  days: CalendarDay[];
}

/**
 * The calendars that count for a unit, the nearest first, with what they say of the days from `first` to `last`: one read.
 * The owners are few and found by their keys, the days by the primary key.
 */
export async function loadLayers(db: Db, unitId: string, first: number, last: number): Promise<Layer[]> {
  const { rows } = await sql<LayerRow>`/*kept*/
    with recursive region as (
      select r.code, r.parent_code, 1 as distance from kernel.unit u join kernel.region r on r.code = u.region_code
      where u.id = ${unitId}
      union all
      select r.code, r.parent_code, distance + 1 from region below join kernel.region r on r.code = below.parent_code
    ), owned as (
      select id, seasons, listed_years, 0 as distance from kernel.working_calendar where unit_id = ${unitId}
      union all
      select c.id, c.seasons, c.listed_years, distance from region join kernel.working_calendar c on c.region_code = region.code
      union all
      select id, seasons, listed_years, 1000 from kernel.working_calendar where unit_id is null and region_code is null
    )
    select seasons, listed_years, (
      select coalesce(json_agg(json_build_object('day', d.day, 'working', d.working, 'name', d.name)), '[]')
      from kernel.calendar_day d
      where d.calendar_id = owned.id and d.day between ${formatDay(first)}::date and ${formatDay(last)}::date) as days
    from owned order by distance`.execute(db);
  return rows.map(({ seasons, listed_years, days }) => ({
    seasons,
    listedYears: new Set(listed_years),
    days: new Map(days.map(({ day, working, name }) => [parseDay(day), { working, name }])),
  }));
}
