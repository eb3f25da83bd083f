import type { Faults } from "./faults.ts";
import type { Graph, GraphNode, Place, Rule } from "./graph.ts";

/** What a graph refers to outside itself. */
export interface Names {
  persons: string[];
  posts: string[];
  /** Units or departments. */
  places: string[];
  roles: string[];
  actions: string[];
}

/** What of these names exists and is in use. */
export type Known = { [Kind in keyof Names]: ReadonlySet<string> };

interface Use {
  kind: keyof Names;
  value: string;
  node: GraphNode;
}

/** Every name that a graph uses, for looking them all up at once. */
export function namesIn(graph: Graph): Names {
  const names: Names = { persons: [], posts: [], places: [], roles: [], actions: [] };
  for (const { kind, value } of usesIn(graph)) names[kind].push(value);
  return names;
}

/** Refuses rules that refer to nobody, and service tasks whose action does not exist. */
export function checkNames(graph: Graph, known: Known, faults: Faults): void {
  for (const { kind, value, node } of usesIn(graph)) {
    if (known[kind].has(value)) continue;
    if (kind === "actions")
      faults.add("action_unknown", node, { value, allowed: known.actions.size > 0 ? [...known.actions].sort() : "—" });
    else faults.add(kind === "roles" ? "rule_unknown_role" : "rule_bad_id", node, { value });
  }
}

function usesIn(graph: Graph): Use[] {
  return Object.values(graph.nodes).flatMap((node) => {
    // A step without an action is named for that already.
    if (node.kind === "service") return node.action ? [{ kind: "actions", value: node.action, node } as const] : [];
    return node.kind === "user" ? node.step.handlers.flatMap((rule) => usesOf(rule, node)) : [];
  });
}

function usesOf(rule: Rule, node: GraphNode): Use[] {
  const use = (kind: keyof Names, value: string): Use => ({
    kind,
    value: kind === "roles" ? value : value.toLowerCase(),
    node,
  });
  const at = (place: Place) => (place.of === "id" ? [use("places", place.id)] : []);
  if (rule.find === "person") return rule.ids.map((id) => use("persons", id));
  if (rule.find === "post") return rule.ids.map((id) => use("posts", id));
  if (rule.find === "role") return [use("roles", rule.role), ...at(rule.of)];
  if (rule.find === "departmentLeader") return at(rule.of);
  if (rule.find === "chosen") return rule.from.flatMap((inner) => usesOf(inner, node));
  return rule.find === "field" && rule.as === "unit" ? [use("roles", rule.role)] : [];
}
