import type { TaskListRequest } from "../../../contract/workflow/index.ts";
import { likePattern, sql } from "../../base/index.ts";

type Part = ReturnType<typeof sql>;
export type Filters = Pick<TaskListRequest, "kind" | "unitId" | "urgency" | "due" | "text">;

const DAY = 86_400_000;
/** China keeps one time without summer time (UTC+8). */
const OFFSET = 8 * 3_600_000;

/** The last moment of a day in China. */
export const endOfDay = (at: Date) => new Date((Math.floor((at.getTime() + OFFSET) / DAY) + 1) * DAY - OFFSET);

/** What a list leaves out, for rows named `r` that have the columns of a task or a copy. */
export function filtered({ kind, unitId, urgency, due, text }: Filters, now: Date): Part {
  const parts: Part[] = [];
  if (kind) parts.push(sql`and r.kind = any (${kind})`);
  if (unitId) parts.push(sql`and r.case_unit_id = ${unitId}`);
  if (urgency) parts.push(sql`and r.urgency = any (${urgency})`);
  if (due) parts.push(dueWithin(due, now));
  if (text) parts.push(sql`and r.title ilike ${likePattern(text)}`);
  return sql.join(parts, sql` `);
}

function dueWithin(due: NonNullable<Filters["due"]>, now: Date): Part {
  if (due === "none") return sql`and r.due_at is null`;
  const end = { late: now, today: endOfDay(now), week: new Date(endOfDay(now).getTime() + 6 * DAY) }[due];
  return sql`and r.due_at < ${end}`;
}
