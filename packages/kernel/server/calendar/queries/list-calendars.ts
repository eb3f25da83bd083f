import { z } from "zod";
import { pageRequest } from "../../../contract/base/index.ts";
import { CalendarPage } from "../../../contract/calendar/index.ts";
import { decodeCursor, keysetPage, query, sql } from "../../base/index.ts";
import { selectCalendars, toCalendarView } from "../calendars.ts";

const Keys = z.tuple([z.string(), z.uuid()]);

/** All calendars by name. Served by working_calendar_order. */
export const listCalendars = query({
  name: "calendar.list",
  summary: { zh: "工作日历", en: "Working calendars" },
  input: z.object(pageRequest),
  output: CalendarPage,
  access: "calendar.manage",
  async run({ db, input }) {
    const after = decodeCursor(input.cursor, Keys);
    const rows = await selectCalendars(db)
      .$if(after !== undefined, (select) =>
        select.where(sql<boolean>`(c.name collate "C", c.id) > (${after![0]}, ${after![1]}::uuid)`),
      )
      .orderBy(sql`c.name collate "C"`)
      .orderBy("c.id")
      .limit(input.limit + 1)
      .execute();
    return keysetPage(rows, input.limit, ({ name, id }) => [name, id], toCalendarView);
  },
});
