import { CaseDiagram, OnCase } from "../../../contract/workflow/index.ts";
import { type Actor, type Db, query, type Services, sql } from "../../base/index.ts";
import type { CaseRef } from "../module.ts";
import { graphOf } from "../store/graphs.ts";
import { currentNodes, readableInstance } from "./case-instance.ts";
import { historyRows, positionsOf } from "./history-lines.ts";

export const readCaseDiagram = query({
  name: "workflow.read-diagram",
  summary: { zh: "查看流程图与所处位置", en: "Read the picture of a case's process and where it stands" },
  input: OnCase,
  output: CaseDiagram,
  access: "signedIn",
  run: ({ db, actor, input, services }) => diagramOf(services, db, actor, input),
});

async function diagramOf(services: Services, db: Db, actor: Actor, ref: CaseRef): Promise<CaseDiagram> {
  const instance = await readableInstance(services, db, actor, ref);
  const { rows } = await sql<{ bpmn: string }>`
    select bpmn from kernel.process_version where id = ${instance.version_id}`.execute(db);
  const graph = await graphOf(db, instance.version_id);
  const positions = positionsOf(await historyRows(db, instance.id), graph, await currentNodes(db, instance.id));
  return { bpmn: rows[0]!.bpmn, ...positions };
}
