import { z } from "zod";
import { ruleSet } from "../rules/index.ts";

/** When people are reminded of cases that no open task reminds them of. */
export const workflowReminderRules = ruleSet({
  name: "workflow.reminders",
  words: { zh: "流程提醒", en: "Reminders of processes" },
  schema: z.strictObject({
    suspendedDays: z.int().min(1).max(365).meta({
      title: "流程暂停多少天后每个工作日提醒",
      description: "Days of suspension after which people are reminded each working day",
    }),
  }),
  defaults: { suspendedDays: 5 },
});
