import type { LateRule } from "../../../contract/workflow/index.ts";
import { asSystem, type JobContext, type WriteContext } from "../../base/index.ts";
import { passOn } from "../operations/pass-on.ts";
import { findPeople } from "../store/find-people.ts";
import { graphOf } from "../store/graphs.ts";

/** A task that a reminder is about. */
export interface Overdue {
  id: string;
  node: string;
  post_id: string;
  version_id: string;
  due_at: Date | null;
}

/**
 * What steps say of being overdue: whoever is one level up is told, or gets the task by a job of its own.
 * @returns whom to tell besides, by task; one statement for all of them
 */
export async function escalate(context: WriteContext, rows: readonly Overdue[]): Promise<Map<string, string[]>> {
  const late = rows.filter(({ due_at }) => due_at !== null && due_at <= context.now);
  const told: Overdue[] = [];
  for (const row of late) {
    const rule = await ruleOf(context, row);
    if (rule === "passOn") context.job("workflow.pass-on", { taskId: row.id });
    if (rule === "escalate") told.push(row);
  }
  const lookups = told.map(({ post_id: post }) => ({ find: "above" as const, post }));
  const found = await findPeople(context.tx, null, lookups);
  return new Map(told.map(({ id }, place) => [id, found[place]!.map(({ personId }) => personId)]));
}

/** Graphs are kept in memory: a statement for each version once. */
async function ruleOf({ tx }: WriteContext, { version_id, node }: Overdue): Promise<LateRule> {
  const found = (await graphOf(tx, version_id)).nodes[node];
  return found?.kind === "user" ? found.step.late : "remind";
}

/** Gives one overdue task to the leader one level up. */
export async function passOnLate({ services }: JobContext, { taskId }: { taskId: string }): Promise<void> {
  await asSystem(services, "workflow.pass-on", (context) => passOn(context, taskId));
}
