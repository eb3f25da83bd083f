import type { Language } from "../../../contract/base/index.ts";
import type { TaskView } from "../../../contract/workflow/index.ts";
import type { Db } from "../../base/index.ts";
import { nodeNameIn } from "../compile/names.ts";
import { inOrder } from "../engine/find-handlers.ts";
import { lookupsOf } from "../engine/lookups.ts";
import { routesFrom } from "../engine/route.ts";
import type { Handler, Token } from "../engine/state.ts";
import { findPeople } from "../store/find-people.ts";
import type { LoadedInstance } from "../store/instance.ts";
import { describeCandidates } from "./next-steps.ts";

/** Where a handler may pass a case freely, with those who may be chosen there: two statements for all, none where it is nowhere. */
export async function routesOf(
  db: Db,
  { id, graph, state }: LoadedInstance,
  token: Token,
  by: Handler,
  language: Language,
): Promise<TaskView["routes"]> {
  const steps = routesFrom(graph, graph.nodes[token.node]!, token).flatMap((step) => {
    const node = graph.nodes[step]!;
    return node.kind === "user" ? [node] : [];
  });
  if (steps.length === 0) return [];
  const lookups = steps.map(({ step }) => step.handlers.flatMap((rule) => lookupsOf(rule, state, by)));
  const found = await findPeople(db, id, lookups.flat());
  const handlers = lookups.map((own) => inOrder(own.flatMap(() => found.shift() ?? [])));
  const described = await describeCandidates(db, handlers.flat());
  return steps.map((node, place) => ({
    step: node.id,
    name: nodeNameIn(graph, node.id, language),
    candidates: handlers[place]!.map(() => described.shift()!),
  }));
}
