import { z } from "zod";
import { workingTime } from "../../contract/rules/index.ts";
import { ruleSet } from "../rules/index.ts";

/** When units are reminded of copies. An urgent paper is to be handled at once; the hours are local practice. */
export const reminderRules = ruleSet({
  name: "delivery.reminders",
  words: { zh: "签收与办理提醒", en: "Reminders of acceptance and answers" },
  schema: z.strictObject({
    acceptWithin: z
      .strictObject({
        extraUrgent: workingTime.meta({ title: "特急件", description: "Extra urgent" }),
        urgent: workingTime.meta({ title: "加急件", description: "Urgent" }),
        normal: workingTime.meta({ title: "平件", description: "Other" }),
      })
      .meta({ title: "应在多长时间内签收", description: "Within which working time a copy should be accepted" }),
    againAfter: workingTime.meta({ title: "之后每隔多久再提醒", description: "How long until the next reminder" }),
    warnHoursBefore: z
      .number()
      .min(1)
      .max(720)
      .meta({ title: "办理时限前多少小时提醒", description: "Hours before the due time when units are warned" }),
  }),
  defaults: {
    acceptWithin: { extraUrgent: { hours: 1 }, urgent: { hours: 4 }, normal: { days: 1 } },
    againAfter: { days: 1 },
    warnHoursBefore: 24,
  },
});
