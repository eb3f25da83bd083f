import type { CalendarDay } from "../../contract/calendar/index.ts";
import { sql, type Tx } from "../base/index.ts";

/** Enters days of a calendar in one statement; a day that is there is replaced. */
export async function writeDays(tx: Tx, calendarId: string, days: readonly CalendarDay[]): Promise<void> {
  await sql`
    insert into kernel.calendar_day (calendar_id, day, working, name)
    select ${calendarId}, day, working, nullif(name, '')
    from json_to_recordset(${JSON.stringify(days)}::json) as d (day date, working boolean, name text)
    on conflict (calendar_id, day) do update set working = excluded.working, name = excluded.name`.execute(tx);
}
