import { isWithin, staysWithin } from "../engine/route.ts";
import type { Faults } from "./faults.ts";
import { type Graph, type GraphNode, isAutomatic, type Rule, splitOf } from "./graph.ts";
import { type Edges, edgesOf, reached } from "./paths.ts";

/** Checks that every node can be reached and left, that nothing turns for ever, and that rules look back, not ahead. */
export function checkStructure(graph: Graph, faults: Faults): void {
  const edges = edgesOf(graph);
  const nodes = Object.values(graph.nodes);
  if (graph.nodes[graph.start]!.in.length > 0) faults.add("flow_into_start", graph.nodes[graph.start]!);
  checkReach(graph, edges, faults);
  for (const node of nodes) {
    if ((node.kind === "exclusive" || node.kind === "inclusive") && node.out.length > 1 && !isSplitOfStep(node))
      checkConditions(node, graph, faults);
    if (node.kind === "user") for (const rule of node.step.handlers) checkRule(rule, node, graph, edges, faults);
    if (node.kind === "user") checkRoutes(node, graph, faults);
  }
  checkLoops(nodes, edges, faults);
}

function checkReach(graph: Graph, edges: Edges, faults: Faults): void {
  const nodes = Object.values(graph.nodes);
  const fromStart = reached(edges.next, [graph.start]);
  const ends = nodes.filter(({ kind }) => kind === "end").map(({ id }) => id);
  const toEnd = reached(edges.previous, ends);
  // What they lead to is named for having no way on.
  const stops = nodes.filter(({ kind, out }) => kind !== "end" && out.length === 0).map(({ id }) => id);
  const toNowhere = reached(edges.previous, stops);
  for (const node of nodes) {
    if (!fromStart.has(node.id)) faults.add("unreachable", node);
    else if (node.kind !== "end" && node.out.length === 0) faults.add("no_way_on", node);
    else if (!toEnd.has(node.id) && !toNowhere.has(node.id)) faults.add("no_way_to_end", node);
  }
}

/** What leaves a step without a condition is always taken beside those that have one (BPMN 2.0.2, 13.3.2). */
const isSplitOfStep = ({ id }: GraphNode) => id.endsWith(splitOf(""));

function checkConditions(node: GraphNode, graph: Graph, faults: Faults): void {
  for (const { to, when, otherwise } of node.out)
    if (when === null && !otherwise) faults.add("condition_missing", node, { flow: faults.titleOf(graph.nodes[to]!) });
}

/** Out of a branch a case would leave the branch's join without it. */
function checkRoutes(node: GraphNode & { kind: "user" }, graph: Graph, faults: Faults): void {
  const splits = Object.values(graph.nodes).filter(({ kind, out }) => kind !== "exclusive" && out.length > 1);
  for (const value of node.step.routes) {
    const step = Object.hasOwn(graph.nodes, value) ? graph.nodes[value] : undefined;
    const leaves = ({ id }: GraphNode) => isWithin(graph, id, node.id) && !staysWithin(graph, id, node.id, value);
    if (step?.kind !== "user") faults.add("route_unknown_step", node, { value });
    else if (splits.some(leaves)) faults.add("route_out_of_branch", node, { value: faults.titleOf(step) });
  }
}

function checkRule(rule: Rule, node: GraphNode, graph: Graph, edges: Edges, faults: Faults): void {
  if (rule.find === "chosen") for (const inner of rule.from) checkRule(inner, node, graph, edges, faults);
  if (rule.find !== "step") return;
  const step = graph.nodes[rule.step];
  if (step?.kind !== "user") {
    faults.add("rule_unknown_step", node, { value: rule.step });
  } else if (!reached(edges.next, edges.next.get(step.id)!).has(node.id)) {
    faults.add("rule_later_step", node, { value: faults.titleOf(step) });
  }
}

/** A loop without a person's step would turn within one operation until the end of days. */
function checkLoops(nodes: readonly GraphNode[], edges: Edges, faults: Faults): void {
  const automatic = new Set(nodes.filter(isAutomatic).map(({ id }) => id));
  const next = new Map([...automatic].map((id) => [id, edges.next.get(id)!.filter((to) => automatic.has(to))]));
  const turning = nodes.find(({ id }) => automatic.has(id) && reached(next, next.get(id)!).has(id));
  if (turning) faults.add("endless_loop", turning);
}
