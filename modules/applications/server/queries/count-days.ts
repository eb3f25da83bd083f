import { query } from "@tz/kernel/server/base";
import { z } from "zod";
import { workingDaysOf } from "../values/read-values.ts";

const Day = z.iso.date().refine((day) => day > "1900" && day < "2200", "日期超出范围。 / The date is out of range.");

/** The working days of a range by the calendar of the actor's unit, while somebody fills in a form. */
export const countDays = query({
  name: "applications.count-days",
  summary: { zh: "计算起止日期之间的工作日", en: "Count the working days of a range" },
  access: "applications.use",
  input: z.object({ from: Day, to: Day }),
  output: z.object({ days: z.number() }),
  async run({ db, actor, input }) {
    return { days: input.from > input.to ? 0 : await workingDaysOf(db, actor.unitId, input) };
  },
});
