import { z } from "zod";
import { sentence } from "../../../contract/base/index.ts";
import { HolidaysRead, holidayFaults, holidaysText, year } from "../../../contract/calendar/index.ts";
import { query } from "../../base/index.ts";
import { readHolidays } from "../read-holidays.ts";

/** Shows what an import would enter, so that it can be looked at before it counts. */
export const previewHolidays = query({
  name: "calendar.preview-holidays",
  summary: { zh: "预览放假安排", en: "Read holidays from a text without importing them" },
  input: z.object({ year, text: holidaysText }),
  output: HolidaysRead,
  access: "calendar.manage",
  run({ actor, input }) {
    const { days, faults } = readHolidays(input.text, input.year);
    const told = faults.map(({ line, code, what }) => ({
      line,
      code,
      message: sentence(holidayFaults[code], actor.language, { line, what }),
    }));
    return { days: days.toSorted((a, b) => (a.day < b.day ? -1 : 1)), faults: told };
  },
});
