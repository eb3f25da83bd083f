import { ruleSet } from "@tz/kernel/server/rules";
import { z } from "zod";

const days = z.int().min(1).max(365);

/** When people are reminded of what a seal needs. Days are those of the calendar; offices differ. */
export const reminderRules = ruleSet({
  name: "seals.reminders",
  words: { zh: "印章提醒", en: "Reminders about seals" },
  schema: z.strictObject({
    endingDays: days.meta({
      title: "印章证书到期前多少天提醒续期",
      description: "Days before a seal's certificate ends from which its renewal is called for",
    }),
    endingAgainDays: days.meta({
      title: "之后每隔多少天再提醒",
      description: "Days until its renewal is called for again",
    }),
    keeperAgainDays: days.meta({
      title: "印章管理员离任后每隔多少天提醒更换",
      description: "Days between reminders that a seal whose keeper left needs another",
    }),
  }),
  defaults: { endingDays: 60, endingAgainDays: 14, keeperAgainDays: 7 },
});
