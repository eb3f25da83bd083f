import { Attributes } from "./attributes.ts";
import { type BpmnElement, readProcess } from "./bpmn.ts";
import { checkNames, type Known, type Names, namesIn } from "./check-names.ts";
import { type Reading, readElements } from "./elements.ts";
import { type CompileFault, Faults } from "./faults.ts";
import type { Graph, GraphNode } from "./graph.ts";
import { checkSoundness } from "./soundness.ts";
import { checkStructure } from "./structure.ts";
import { wire } from "./wire.ts";

/** Whichever of the two it is, it is complete: a graph that runs, or every reason why there is none. */
export type Compiled = { graph: Graph; faults?: undefined } | { graph?: undefined; faults: CompileFault[] };

const IDLE = { amount: 3, unit: "days" } as const;
const KEY = /^[A-Za-z_][\w.-]{0,99}$/;

/**
 * Turns a BPMN 2.0 file into the graph that the engine runs.
 * @param lookUp tells what of the names that the file uses exists; without it they are not checked
 */
export async function compileProcess(xml: string, lookUp?: (names: Names) => Promise<Known>): Promise<Compiled> {
  const faults = new Faults();
  const process = await readProcess(xml, faults);
  const graph = process && readGraph(process, faults);
  if (graph) checkStructure(graph, faults);
  if (graph && lookUp) checkNames(graph, await lookUp(namesIn(graph)), faults);
  if (graph && !faults.any) checkSoundness(graph, faults);
  return graph && !faults.any ? { graph } : { faults: faults.list };
}

function readGraph(process: BpmnElement, faults: Faults): Graph | undefined {
  if (!KEY.test(process.id)) faults.add("bad_key", { id: "", name: process.id });
  const idle = new Attributes(process, faults).workingTime("idle") ?? IDLE;
  const nodes = new Map<string, GraphNode>();
  const reading: Reading = { nodes, flows: [], entries: new Map(), exits: new Map(), faults };
  const start = readElements(process, null, reading);
  if (start === undefined || faults.list.some(({ code }) => code === "unsupported")) return undefined;
  wire(reading);
  return { key: process.id, name: process.name ?? process.id, idle, start, nodes: Object.fromEntries(nodes) };
}
