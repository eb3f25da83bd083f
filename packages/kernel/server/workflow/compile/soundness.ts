import type { Faults } from "./faults.ts";
import type { Graph, GraphNode } from "./graph.ts";
import { nameOf, Stuck, Trial } from "./trial.ts";

const MOST_STATES = 20_000;
/** Characters of all states' names together. */
const MOST_MEMORY = 50_000_000;

/** Plays every way through the process and reports where it would get stuck or do a step twice. */
export function checkSoundness(graph: Graph, faults: Faults): void {
  if (!Object.values(graph.nodes).some(({ kind }) => kind === "parallel" || kind === "inclusive")) return;
  try {
    play(graph, faults);
  } catch (error) {
    if (!(error instanceof Stuck)) throw error;
    faults.add(
      error.code,
      error.node,
      error.flow === undefined ? {} : { flow: faults.titleOf(sourceOf(graph, error.flow)) },
    );
  }
}

function play(graph: Graph, faults: Faults): void {
  const trial = new Trial(graph);
  const seen = new Set<string>();
  let memory = 0;
  const waiting = [trial.start];
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    const name = nameOf(state);
    if (seen.has(name)) continue;
    seen.add(name);
    memory += name.length;
    if (seen.size > MOST_STATES || memory > MOST_MEMORY) {
      faults.add("too_complex", { id: "", name: graph.name });
      return;
    }
    waiting.push(...trial.next(state));
  }
}

/** The node that a flow comes from: a person would call the branch by it. */
const sourceOf = (graph: Graph, flow: string): GraphNode =>
  Object.values(graph.nodes).find(({ out }) => out.some(({ id }) => id === flow))!;
