import { z } from "zod";
import { countCap, TaskCounts, taskViews } from "../../../contract/workflow/index.ts";
import { allDelegatorsOf } from "../../access/index.ts";
import { query, sql } from "../../base/index.ts";
import { viewerOf } from "./list-tasks.ts";
import { views } from "./views.ts";

/**
 * Counts each view by walking its index, at most to the cap: nobody reads more than a thousand, and a counter kept in a row
 * of its own would make all who send tasks to one person wait for each other. The cap stands in the text: a kept plan that did not
 * know it would seem dearer than a new one each time.
 */
export const countTasks = query({
  name: "workflow.count-tasks",
  summary: { zh: "查看各类任务的数量", en: "Count tasks by view" },
  input: z.object({}),
  output: TaskCounts,
  access: "signedIn",
  async run({ db, actor, now, services }) {
    const delegators = await allDelegatorsOf(db, actor.personId, now);
    const viewer = { ...viewerOf(services, actor), now, delegators };
    const oversees = actor.permissions.has("workflow.readUnitTasks");
    const counted = taskViews.filter((view) => view !== "unit" || oversees);
    const columns = counted.map(
      (view) =>
        sql`(select count(*)::int from (${views[view].rows(viewer)} limit ${sql.lit(countCap)}) as c) as ${sql.ref(view)}`,
    );
    const { rows } = await sql<TaskCounts>`/*kept*/ select ${sql.join(columns)}`.execute(db);
    return { ...rows[0]!, unit: rows[0]!.unit ?? null };
  },
});
