import type { Bilingual } from "../../../contract/base/index.ts";
import { conditionNames, givenNames, type RehearsedEvent } from "../../../contract/workflow/index.ts";
import { type Flow, type Graph, type GraphNode, laidFor } from "../compile/graph.ts";
import type { Json } from "../compile/json.ts";
import type { Move } from "./player.ts";

const LONGEST = 60;

/** The branch taken at a split with conditions, and why; undefined where nothing was decided. */
export function branchTaken(graph: Graph, flowId: string, move: Move): RehearsedEvent | undefined {
  const source = Object.values(graph.nodes).find(({ out }) => out.some(({ id }) => id === flowId));
  const flow = source?.out.find(({ id }) => id === flowId);
  if (!source || !flow || !isDecided(flow) || !decides(source) || isGuard(source)) return undefined;
  const target = graph.nodes[flow.to]!;
  return {
    kind: "branch",
    element: laidFor(source.id),
    name: source.name,
    flow: flow.id,
    to: target.name || target.id,
    why: reason(flow, move),
  };
}

/** A flow of neither kind leaves a step whatever is decided. */
const isDecided = ({ when, otherwise }: Flow) => when !== null || otherwise;

const decides = ({ kind, out }: GraphNode) =>
  (kind === "exclusive" || kind === "inclusive") && out.some(({ when }) => when);

/** Timers on the edge of a step are laid before it as gateways that decide nothing by themselves. */
const isGuard = ({ id }: GraphNode) => /~(instead|beside|before)$/.test(id);

function reason({ when, otherwise }: Flow, move: Move): Bilingual {
  if (otherwise || when === null)
    return { zh: "其他条件都不成立，走默认连线", en: "no other condition holds, so the default is taken" };
  const values = valuesIn(when, move);
  const zh = values.map(([name, value]) => `${name} = ${value ?? "未填"}`).join("，");
  const en = values.map(([name, value]) => `${name} = ${value ?? "not given"}`).join(", ");
  return {
    zh: `条件“${when}”成立${zh && `（${zh}）`}`,
    en: `the condition “${when}” holds${en && ` (${en})`}`,
  };
}

/** The fields that a condition asks for, with what they hold; undefined: nothing. */
function valuesIn(condition: string, { decided, outcome }: Move): [name: string, value: string | undefined][] {
  const known: Record<string, Json> = { ...decided.state.fields, ...(outcome !== null && { outcome }) };
  return conditionNames(condition)
    .filter((name) => name in known || !givenNames.includes(name))
    .map((name) => [name, name in known ? JSON.stringify(known[name]).slice(0, LONGEST) : undefined]);
}
