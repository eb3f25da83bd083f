import { asSystem, type JobContext, sql } from "@tz/kernel/server/base";
import { notify } from "@tz/kernel/server/notify";
import { ruleSet, rulesInForce } from "@tz/kernel/server/rules";
import { z } from "zod";
import { applicationSubject } from "../contract/index.ts";

const days = z.int().min(1).max(365);

/** When people are reminded of drafts, of which no task reminds them. Days are those of the calendar. */
export const forgottenDrafts = ruleSet({
  name: "applications.forgotten",
  words: { zh: "搁置申请提醒", en: "Reminders of applications that lie" },
  schema: z.strictObject({
    draftDays: days.meta({
      title: "申请草稿搁置多少天后提醒",
      description: "Days after which the applicant is reminded",
    }),
    draftAgainDays: days.meta({
      title: "之后每隔多少天再提醒",
      description: "Days until the applicant is reminded again",
    }),
  }),
  defaults: { draftDays: 7, draftAgainDays: 14 },
});

const AT_ONCE = 500;
const DAY = 86_400; // seconds

interface Lying {
  id: string;
  title: string;
  applicant_id: string;
  since: Date;
  days: number;
  /** How many reminders are due by now, the first being number 0. */
  turn: number;
}

/** Drafts have no task until they are submitted: nobody else would bring them to mind. Served by application_lying. */
export function remindDrafts({ services }: JobContext): Promise<void> {
  return asSystem(services, "applications.remind-drafts", async (context) => {
    const { tx, now } = context;
    const { draftDays, draftAgainDays } = await rulesInForce(tx, forgottenDrafts, now);
    const { rows } = await sql<Lying>`
      select id, title, applicant_id, updated_at as since, floor(age)::int as days,
        floor((age - ${draftDays}) / ${draftAgainDays})::int as turn
      from applications.application,
        lateral (select extract(epoch from ${now}::timestamptz - updated_at) / ${DAY} as age) as lain
      where state = 'draft' and updated_at <= ${now}::timestamptz - make_interval(days => ${draftDays})
      order by updated_at desc limit ${AT_ONCE}`.execute(tx);
    for (const { id, title, applicant_id, since, turn, days: lain } of rows)
      await notify(context, {
        personIds: [applicant_id],
        event: "applications.draft-forgotten",
        subject: { type: applicationSubject, id },
        parameters: { title, days: lain },
        link: `/applications/${id}/edit`,
        // Told once for each turn, however often the job runs and whatever days it missed.
        dedupeKey: `applications.draft-forgotten ${id} ${since.getTime()} ${turn}`,
      });
    context.note({ drafts: rows.length });
  });
}
