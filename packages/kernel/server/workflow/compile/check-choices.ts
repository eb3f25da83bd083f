import type { Bilingual } from "../../../contract/base/index.ts";
import { type ComparedChoice, comparedChoices } from "../../../contract/workflow/index.ts";
import type { Faults } from "./faults.ts";
import type { Flow, Graph, GraphNode } from "./graph.ts";
import { type Edges, edgesOf } from "./paths.ts";

type UserStep = GraphNode & { kind: "user" };

/** A process may be called by another one, whose last choice it then begins with. */
const ANYTHING = "";

/** Refuses conditions on a choice that nobody can make: cases would pass them by in silence. */
export function checkChoices(graph: Graph, faults: Faults): void {
  const carried = choicesCarried(graph);
  for (const node of Object.values(graph.nodes)) {
    const own = carried.get(node.id);
    // What a called process asks was checked when it was published; what is never reached is named for that already.
    if (own === undefined || node.id.includes("/")) continue;
    for (const flow of node.out)
      for (const compared of comparedChoices(flow.when ?? "true")) checkOne(compared, flow, own, graph, faults);
  }
}

function checkOne({ step, values }: ComparedChoice, flow: Flow, carried: Carried, graph: Graph, faults: Faults): void {
  const asked = step === null ? undefined : graph.nodes[step];
  if (step !== null && asked?.kind !== "user") {
    faults.add("outcome_unknown_step", flow, { value: step });
    return;
  }
  if (step === null && carried.has(ANYTHING)) return;
  const steps = (asked ? [asked] : [...carried].map((id) => graph.nodes[id]!)) as UserStep[];
  const choices = steps.flatMap((one) => one.step.choices);
  if (choices.some(({ value }) => values.includes(value))) return;
  faults.add("outcome_not_offered", flow, { value: values, remedy: remedyFor(steps, faults) });
}

function remedyFor(steps: readonly UserStep[], faults: Faults): Bilingual {
  if (steps.length === 0)
    return {
      zh: '走到这里没有上一环节的结果可看（并行汇聚或定时之后不再保留），请写明看哪个环节，例如 steps.环节标识 = "agree"。',
      en: 'No last choice is there any more (a join or a timer leaves none): name the step, e.g. steps.ID = "agree".',
    };
  const names = (language: "zh" | "en") =>
    steps.map((step) => faults.titleOf(step)).map((title) => (typeof title === "string" ? title : title[language]));
  const offered = new Map(
    steps.flatMap(({ step }) => step.choices).map(({ value, name, nameEn }) => [value, { name, nameEn }]),
  );
  const [zh, en] = [names("zh").join("”“"), names("en").join("”, “")];
  if (offered.size === 0)
    return {
      zh: `请在环节“${zh}”的办理结果中添加这一项，或改写条件。`,
      en: `Give “${en}” that choice, or change the condition.`,
    };
  const list = (language: "name" | "nameEn") =>
    [...offered].map(([value, words]) => (words[language] === value ? value : `${value}（${words[language]}）`));
  return {
    zh: `请改为“${zh}”提供的结果：${list("name").join("、")}，或在其办理结果中添加这一项。`,
    en: `Use a choice of “${en}”: ${list("nameEn").join(", ")}; or give it that one.`,
  };
}

/** The steps whose choice may be the last one; none: there is none. */
type Carried = ReadonlySet<string>;

/** Whose choice may be the last one where a case leaves each node, as the engine hands it on. */
function choicesCarried(graph: Graph): ReadonlyMap<string, Carried> {
  const edges = edgesOf(graph);
  const carried = new Map<string, Carried>();
  const waiting = [graph.start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const before = carried.get(id);
    const after = leaving(graph.nodes[id]!, edges, carried);
    if (before && after.size === before.size) continue; // they only ever grow
    carried.set(id, after);
    waiting.push(...edges.next.get(id)!);
  }
  return carried;
}

function leaving(node: GraphNode, { previous }: Edges, carried: ReadonlyMap<string, Carried>): Carried {
  if (node.kind === "user") return new Set([node.id]);
  if (node.kind === "boundary") return new Set();
  // Its branches come together, and what was chosen in one of them decides nothing for all.
  if (node.kind === "parallel" && node.in.length > 1) return new Set();
  const own = node.kind === "start" ? [ANYTHING] : [];
  return new Set([...own, ...previous.get(node.id)!.flatMap((id) => [...(carried.get(id) ?? [])])]);
}
