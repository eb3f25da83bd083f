import { AppError } from "../../base/index.ts";
import { type Graph, type GraphNode, isJoin } from "../compile/graph.ts";
import { stepWords } from "../compile/names.ts";
import { regionsOf } from "../compile/regions.ts";
import type { Route } from "./operation.ts";
import type { Moving, Run } from "./run.ts";

/** Passes a case to a step that the handler chose, inside what the step allows (自由流). */
export function takeRoute(run: Run, node: GraphNode, moving: Moving, { step, persons }: Route): void {
  if (!routesFrom(run.graph, node, moving).includes(step))
    throw new AppError("workflow.cannot_route_there", stepWords(node));
  if (persons.length > 0) run.picked.set(step, persons);
  run.queue.push({ ...moving, node: step, via: null, back: null });
}

/** Where a handler may pass a case to freely; not while it only goes back to whoever sent it. */
export function routesFrom(graph: Graph, node: GraphNode, { forks, back }: Pick<Moving, "forks" | "back">): string[] {
  if (node.kind !== "user" || back) return [];
  const fork = forks.at(-1);
  return node.step.routes.filter((step) => fork === undefined || staysWithin(graph, fork.at, node.id, step));
}

/** Whether a step lies in the same branch of a split as another: on one way with it, and before the join of the split. */
export function staysWithin(graph: Graph, split: string, from: string, step: string): boolean {
  const { canReach } = regionsOf(graph);
  return isWithin(graph, split, step) && (canReach(from, step, split) || canReach(step, from, split));
}

/** Whether a node lies between a split and its join. */
export function isWithin(graph: Graph, split: string, node: string): boolean {
  const { belongsTo, canReach } = regionsOf(graph);
  const leads = (join: string) => belongsTo(join, split) && canReach(node, join, split);
  return canReach(split, node, undefined) && Object.values(graph.nodes).some((one) => isJoin(one) && leads(one.id));
}
