import { z } from "zod";
import { command, sql } from "../../base/index.ts";
import { publish } from "../live.ts";

/** Marks one's own notices as read: these, or all. */
export const readNotices = command({
  name: "notify.read",
  summary: { zh: "提醒标为已读", en: "Mark notices read" },
  access: "signedIn",
  input: z.object({ noticeIds: z.array(z.uuid()).max(500).optional() }),
  output: z.object({ read: z.int() }),
  async run({ tx, actor, input, now }) {
    const chosen = input.noticeIds ? sql`and id = any(${input.noticeIds}::uuid[])` : sql``;
    const { numAffectedRows } = await sql`
      update kernel.notice set read_at = ${now}
      where person_id = ${actor.personId} and read_at is null ${chosen}`.execute(tx);
    await publish(tx, [actor.personId], "notice");
    return { read: Number(numAffectedRows ?? 0) };
  },
});
