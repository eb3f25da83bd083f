import type { ProcessRemark } from "../../../contract/workflow/index.ts";
import { Attributes } from "./attributes.ts";
import { type BpmnElement, readProcess } from "./bpmn.ts";
import { type Called, calledKeys } from "./calls.ts";
import { checkChoices } from "./check-choices.ts";
import { checkNames, type Known, type Names, namesIn } from "./check-names.ts";
import { englishName, type Reading, readElements } from "./elements.ts";
import { type CompileFault, Faults } from "./faults.ts";
import { type Call, drawnAs, exitOf, type Graph, type GraphNode } from "./graph.ts";
import { remarksOn } from "./remarks.ts";
import { checkSoundness } from "./soundness.ts";
import { checkStructure } from "./structure.ts";
import { wire } from "./wire.ts";

/** Whichever of the two it is, it is complete: a graph that runs, or every reason why there is none. */
export type Compiled = { remarks: ProcessRemark[] } & (
  | { graph: Graph; faults?: undefined }
  | { graph?: undefined; faults: CompileFault[] }
);

const IDLE = { amount: 3, unit: "days" } as const;
const MOST_NODES = 2000;
/** Signs that PostgreSQL cannot keep, as JSON writes them: NUL and half surrogates. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/i;
const KEY = /^[A-Za-z_][\w.-]{0,99}$/;

/**
 * Turns a BPMN 2.0 file into the graph that the engine runs.
 * @param lookUp tells what of the names that the file uses exists; without it they are not checked
 * @param findCalled finds the published processes of these keys, which the file calls
 */
export async function compileProcess(
  xml: string,
  lookUp?: (names: Names) => Promise<Known>,
  findCalled?: (keys: string[]) => Promise<ReadonlyMap<string, Called>>,
): Promise<Compiled> {
  const faults = new Faults();
  const process = await readProcess(xml, faults);
  if (process) checkSize(process, faults);
  const remarks = process && !faults.any ? (withinReason(() => remarksOn(process, faults), faults) ?? []) : [];
  const keys = process && !faults.any ? (withinReason(() => calledKeys(process), faults) ?? []) : [];
  const called = keys.length > 0 && findCalled ? await findCalled(keys) : new Map<string, Called>();
  const graph = process && !faults.any ? withinReason(() => readGraph(process, called, faults), faults) : undefined;
  if (graph) checkStructure(graph, faults);
  if (graph) checkChoices(graph, faults);
  if (graph && lookUp) checkNames(graph, await lookUp(namesIn(graph)), faults);
  if (graph && !faults.any) checkSoundness(graph, faults);
  return graph && !faults.any ? { graph, remarks } : { faults: faults.list, remarks };
}

/** A file that nests deeper than any drawing ends our stack, not our program. */
function withinReason<T>(read: () => T, faults: Faults): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    faults.add("too_deep", { id: "", name: "BPMN" });
    return undefined;
  }
}

/** Said at once and alone: whoever drew thousands of steps is not helped by a sentence for each. */
function checkSize(process: BpmnElement, faults: Faults): void {
  const count = withinReason(() => sizeOf(process), faults) ?? 0;
  const whole = { id: "", name: process.name ?? process.id };
  if (count > MOST_NODES) faults.add("too_large", whole, { count, most: MOST_NODES });
}

const sizeOf = ({ flowElements = [] }: BpmnElement): number =>
  flowElements.reduce((sum, one) => sum + (one.$type === "bpmn:SequenceFlow" ? 0 : 1) + sizeOf(one), 0);

function readGraph(process: BpmnElement, called: Reading["called"], faults: Faults): Graph | undefined {
  const whole = { id: "", name: process.name ?? process.id };
  if (!KEY.test(process.id ?? "")) faults.add("bad_key", { id: "", name: process.id ?? "—" });
  const idle = new Attributes(process, faults).workingTime("idle") ?? IDLE;
  const nodes = new Map<string, GraphNode>();
  const calls: Call[] = [];
  const reading: Reading = {
    nodes,
    flows: [],
    entries: new Map(),
    exits: new Map(),
    key: process.id,
    called,
    calls,
    faults,
  };
  const start = readElements(process, null, reading);
  if (start === undefined || faults.list.some(({ code }) => code === "unsupported")) return undefined;
  wire(reading);
  const named = { name: process.name ?? process.id, ...englishName(process, faults) };
  const graph = {
    key: process.id,
    ...named,
    idle,
    start,
    nodes: Object.fromEntries(nodes),
    ...(calls.length > 0 && { calls }),
  };
  for (const { element, key } of calls)
    if (key === graph.key) faults.add("call_recursive", nodes.get(exitOf(drawnAs(element)))!, { value: key });
  if (nodes.size > MOST_NODES) faults.add("too_large", whole, { count: nodes.size, most: MOST_NODES });
  if (UNSTORABLE.test(JSON.stringify(graph)))
    faults.add("unreadable", whole, {
      detail: { zh: "有不能保存的字符（如 &#0;）", en: "it holds a character that cannot be kept (as &#0;)" },
    });
  return nodes.size > MOST_NODES ? undefined : graph;
}
