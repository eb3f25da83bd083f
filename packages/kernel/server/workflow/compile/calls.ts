import type { ModdleElement } from "bpmn-moddle";
import type { CompileFaultCode } from "../../../contract/workflow/index.ts";
import { Attributes } from "./attributes.ts";
import type { BpmnElement } from "./bpmn.ts";
import type { Reading } from "./elements.ts";
import { definedIn } from "./foreign-handlers.ts";
import { exitOf, type Flow, type Graph, type GraphNode, type Rule } from "./graph.ts";

/** A published process as another one calls it. */
export interface Called {
  graph: Graph;
  /** Its newest version. */
  number: number;
}

/** The keys of the processes that a file calls, each once. */
export function calledKeys(container: BpmnElement): string[] {
  const keys = (container.flowElements ?? []).flatMap((element) =>
    element.$type === "bpmn:CallActivity" ? (keyOf(element) ?? []) : calledKeys(element),
  );
  return [...new Set(keys)];
}

/** As BPMN or Zeebe writes it; a prefix says in which file the process is (BPMN 2.0.2, 8.3.1). */
function keyOf(element: BpmnElement): string | undefined {
  const said = element.calledElement ?? definedIn(element, "calledElement")?.processId;
  if (typeof said !== "string" || said.trim() === "") return undefined;
  return isExpression(said.trim()) ? said.trim() : said.trim().replace(/^[\w.-]+:/, "");
}

const isExpression = (text: string) => /[$#]\{|^=/.test(text);

/** Lays the process that a call activity calls into the flow, as a sub-process is; reports why it cannot. */
export function layInCall(element: BpmnElement, within: string | null, reading: Reading): void {
  const { id, name } = element;
  const exit = exitOf(id);
  const key = keyOf(element);
  const called = key === undefined ? undefined : reading.called.get(key);
  const title = name || called?.graph.name || id;
  reading.nodes.set(exit, {
    kind: "inclusive",
    id: exit,
    name: title,
    ...english(element, reading),
    in: [],
    out: [],
    within,
  });
  reading.exits.set(id, exit);
  reading.entries.set(id, exit);
  if (key === undefined) reading.faults.add("call_missing", element);
  else if (key === reading.key) reading.faults.add("call_recursive", element, { value: key });
  else if (!called) reading.faults.add(unfound(element, key), element, { value: key });
  if (!key || !called) return;
  const inner = new Prefix(id, title, english(element, reading).nameEn ?? title);
  for (const node of Object.values(called.graph.nodes)) layIn(inner.node(node, called.graph), exit, reading);
  reading.entries.set(id, inner.id(called.graph.start));
  const { number, graph } = called;
  reading.calls.push({ element: id, key, name: graph.name, number, start: inner.id(graph.start) });
  for (const call of graph.calls ?? [])
    reading.calls.push({ ...call, element: inner.id(call.element), start: inner.id(call.start) });
}

function unfound(element: BpmnElement, key: string): CompileFaultCode {
  if (isExpression(key)) return "call_expression";
  return isGlobalTask(element, key) ? "call_task" : "call_unknown";
}

/** Whether the file itself has a task of that identifier beside its processes (BPMN 2.0, 10.3.4). */
function isGlobalTask(element: BpmnElement, key: string): boolean {
  let top: ModdleElement = element;
  while (top.$parent) top = top.$parent as ModdleElement;
  const tasks = ((top.rootElements ?? []) as BpmnElement[]).filter(({ $type }) => /^bpmn:Global\w*Task$/.test($type));
  return tasks.some(({ id }) => id === key);
}

function english(element: BpmnElement, { faults }: Reading): { nameEn?: string } {
  const nameEn = new Attributes(element, faults).text("nameEn");
  return nameEn === null ? {} : { nameEn };
}

/** An end of the called process is not one of the case: what leads to it leads out of the call. */
function layIn(node: GraphNode, exit: string, { nodes }: Reading): void {
  if (node.kind === "end") return;
  nodes.set(node.id, node);
  for (const { id, to } of node.out) if (to === exit) nodes.get(exit)!.in.push(id);
}

/** Puts a called process under the call activity's identifier and name. */
class Prefix {
  readonly #call: string;
  readonly #title: string;
  readonly #titleEn: string;

  constructor(call: string, title: string, titleEn: string) {
    this.#call = call;
    this.#title = title;
    this.#titleEn = titleEn;
  }

  /** No identifier of a file can hold a "/". */
  id(id: string): string {
    return `${this.#call}/${id}`;
  }

  node(node: GraphNode, graph: Graph): GraphNode {
    const { name, nameEn = name } = node;
    const named = name && { name: `${this.#title}：${name}`, nameEn: `${this.#titleEn}: ${nameEn}` };
    const base = {
      ...(named || { name }),
      id: this.id(node.id),
      in: node.in.map((flow) => this.id(flow)),
      out: node.out.map((flow) => this.#flow(flow, graph)),
      within: node.within === null ? this.#call : this.id(node.within),
    };
    switch (node.kind) {
      case "start":
        return { ...base, kind: "pass" };
      case "boundary":
        return { ...node, ...base, host: this.id(node.host) };
      case "user":
        return { ...node, ...base, step: this.#step(node.step) };
      case "end":
        return node.terminates ? { ...base, kind: "cut", out: [this.#out(`${node.id}~flow`)] } : { ...node, ...base };
      default:
        return { ...node, ...base };
    }
  }

  #flow(flow: Flow, { nodes }: Graph): Flow {
    const target = nodes[flow.to]!;
    const ends = target.kind === "end" && !target.terminates;
    return { ...flow, id: this.id(flow.id), to: ends ? exitOf(this.#call) : this.id(flow.to) };
  }

  #out(id: string): Flow {
    return { id: this.id(id), to: exitOf(this.#call), when: null, otherwise: false };
  }

  #step(step: (GraphNode & { kind: "user" })["step"]) {
    return {
      ...step,
      handlers: step.handlers.map((rule) => this.#rule(rule)),
      routes: step.routes.map((route) => this.id(route)),
    };
  }

  #rule(rule: Rule): Rule {
    if (rule.find === "step") return { find: "step", step: this.id(rule.step) };
    return rule.find === "chosen" ? { find: "chosen", from: rule.from.map((inner) => this.#rule(inner)) } : rule;
  }
}
