import { formOf } from "../compile/graph.ts";
import type { Route } from "../engine/operation.ts";
import { dropPlan, readPlan } from "../store/planned-route.ts";
import type { ActingContext, Meeting } from "./meet.ts";

/** Whether a step is completed on a page of its own and yet may be passed on freely. */
export const mayPlan = ({ node }: Meeting["standing"]): boolean =>
  node?.kind === "user" && node.step.routes.length > 0 && formOf(node) !== null;

/**
 * Takes where the actor planned to pass the case from this task: whatever the completion comes to, the plan goes with it. Steps
 * that allow no plan cost nothing.
 */
export async function takePlan(context: ActingContext, meeting: Meeting): Promise<Route | undefined> {
  if (!mayPlan(meeting.standing) || meeting.standing.signs) return undefined;
  const planner = { taskId: meeting.task.id, personId: context.actor.personId };
  const plan = await readPlan(context.tx, planner);
  if (plan) await dropPlan(context.tx, planner);
  return plan;
}
