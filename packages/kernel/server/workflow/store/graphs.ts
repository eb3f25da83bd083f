import { type Db, sql } from "../../base/index.ts";
import type { Graph } from "../compile/graph.ts";

/** Graphs by version. A published version never changes, so every process may keep them. */
const graphs = new Map<string, Graph>();

/** The compiled graph of a version; read from the database once in each process. */
export async function graphOf(db: Db, versionId: string): Promise<Graph> {
  const known = graphs.get(versionId);
  if (known) return known;
  const { rows } = await sql<{ graph: Graph }>`
    select graph from kernel.process_version where id = ${versionId}`.execute(db);
  const graph = rows[0]!.graph;
  graphs.set(versionId, graph);
  return graph;
}
