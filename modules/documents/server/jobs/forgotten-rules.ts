import { ruleSet } from "@tz/kernel/server/rules";
import { z } from "zod";

const days = z.int().min(1).max(365);

/** When people are reminded of papers that no task reminds them of. Days are those of the calendar; offices differ. */
export const forgottenRules = ruleSet({
  name: "documents.forgotten",
  words: { zh: "搁置公文提醒", en: "Reminders of papers that lie" },
  schema: z.strictObject({
    draftDays: days.meta({
      title: "草稿搁置多少天后提醒拟稿人",
      description: "Days after which the drafter is reminded",
    }),
    draftAgainDays: days.meta({
      title: "之后每隔多少天再提醒",
      description: "Days until the drafter is reminded again",
    }),
    registerDays: days.meta({
      title: "签收后多少天未登记提醒收文人员",
      description: "Days after acceptance until the clerks are reminded to register a paper",
    }),
    registerAgainDays: days.meta({
      title: "之后每隔多少天再提醒",
      description: "Days until the clerks are reminded again",
    }),
  }),
  defaults: { draftDays: 7, draftAgainDays: 7, registerDays: 1, registerAgainDays: 1 },
});
