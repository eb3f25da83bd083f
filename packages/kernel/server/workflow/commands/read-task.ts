import { z } from "zod";
import { command, notFound, sql } from "../../base/index.ts";

/** One's own task alone; the first time counts, and one that still waits is not seen yet. */
export const readTaskCommand = command({
  name: "workflow.read",
  summary: { zh: "标记任务已阅", en: "Mark a task as seen" },
  input: z.object({ taskId: z.uuid() }),
  output: z.object({}),
  access: "signedIn",
  async run({ tx, actor, now, input, note }) {
    const { rows } = await sql`
      update kernel.task set read_at = coalesce(read_at, ${now})
      where id = ${input.taskId} and person_id = ${actor.personId} and state <> 'waiting' returning id`.execute(tx);
    if (rows.length === 0) throw notFound();
    note({ task: input.taskId });
    return {};
  },
});
