import { z } from "zod";
import { type JobContext, sql } from "../../base/index.ts";
import { ruleSet, rulesInForce } from "../../rules/index.ts";

/**
 * How long notices are kept. No less than half a year: a notice that is still there is what keeps the same one from being sent
 * again.
 */
export const noticeKeeping = ruleSet({
  name: "notify.keeping",
  words: { zh: "消息保存期限", en: "How long notices are kept" },
  schema: z.strictObject({
    days: z.int().min(180).max(3650).meta({
      title: "消息保存多少天后清除",
      description: "Days after which notices are deleted",
    }),
  }),
  defaults: { days: 400 },
});

/** Deletes the notices that are older than the office keeps them. */
export async function forgetOldNotices({ db, now }: JobContext): Promise<void> {
  const { days } = await rulesInForce(db, noticeKeeping, now);
  await sql`delete from kernel.notice
    where created_at < ${now}::timestamptz - make_interval(days => ${days})`.execute(db);
}
