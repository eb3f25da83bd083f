import { z } from "zod";
import { PlanRouteRequest, RoutePlanned } from "../../../contract/workflow/index.ts";
import { AppError, command } from "../../base/index.ts";
import { formOf } from "../compile/graph.ts";
import { routesFrom } from "../engine/route.ts";
import { foresee } from "../operations/foresee.ts";
import { type Meeting, requireVerdict, taskStep } from "../operations/meet.ts";
import { dropPlan, writePlan } from "../store/planned-route.ts";
import { describe, loadFor, onTask } from "./acting.ts";

/** The page of a module completes the step; here its handler says beforehand where the case goes from there. */
export const planRoute = command({
  name: "workflow.plan-route",
  summary: { zh: "选定办理后的去向", en: "Choose where a case goes once its step is completed" },
  input: z.object({ ...onTask, ...PlanRouteRequest.shape }),
  output: RoutePlanned,
  access: "signedIn",
  load: loadFor(),
  async run({ input: { taskId, route }, record, ...context }) {
    requireVerdict("complete", record);
    describe(context, record);
    const planner = { taskId, personId: context.actor.personId };
    if (route === null) {
      await dropPlan(context.tx, planner);
      return { planned: false };
    }
    const plan = { step: route.step, persons: route.personIds ?? [] };
    checkPlan(record, plan.step);
    await foresee(context.tx, record.instance, completing(record, plan));
    await writePlan(context.tx, planner, plan, context.now);
    context.note({ step: plan.step });
    return { planned: true };
  },
});

/** @throws AppError where the step is completed by the general command, which takes a route itself, or does not lead there */
function checkPlan({ instance, task, standing: { node, signs } }: Meeting, step: string): void {
  if (signs || formOf(node) === null) throw new AppError("workflow.route_at_once", taskStep(task));
  const token = instance.state.tokens[task.token];
  if (!node || !token || !routesFrom(instance.graph, node, token).includes(step))
    throw new AppError("workflow.cannot_route_there", taskStep(task));
}

/** What the module's page will do, as far as it is known: which choice is made there changes nothing of the way. */
const completing = ({ task, standing: { node } }: Meeting, route: { step: string; persons: string[] }) => ({
  kind: "complete" as const,
  task: task.no,
  outcome: (node?.kind === "user" && node.step.choices[0]?.value) || null,
  fields: {},
  chosen: {},
  route,
});
