import { type Db, sql } from "../../base/index.ts";
import type { Graph, Step } from "../compile/graph.ts";

/** Graphs by version. A published version never changes, so every process may keep them. */
const graphs = new Map<string, Graph>();

/** What a step says that was published before there was such a thing to say. */
const usual = { routes: [], late: "remind" } satisfies Partial<Step>;

function complete(graph: Graph): Graph {
  for (const node of Object.values(graph.nodes)) if (node.kind === "user") node.step = { ...usual, ...node.step };
  return graph;
}

/** The compiled graph of a version; read from the database once in each process. */
export async function graphOf(db: Db, versionId: string): Promise<Graph> {
  const known = graphs.get(versionId);
  if (known) return known;
  const { rows } = await sql<{ graph: Graph }>`
    select graph from kernel.process_version where id = ${versionId}`.execute(db);
  const graph = complete(rows[0]!.graph);
  graphs.set(versionId, graph);
  return graph;
}
