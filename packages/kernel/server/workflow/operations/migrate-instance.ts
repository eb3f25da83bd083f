import { AppError, type Db, notFound, sql } from "../../base/index.ts";
import { graphOf } from "../store/graphs.ts";
import { lockInstance } from "../store/load.ts";
import type { ActingContext } from "./meet.ts";
import { type Performed, perform } from "./perform.ts";

export interface Newest {
  versionId: string;
  number: number;
}

/** The newest version of a process. @throws AppError kernel.not_found */
export async function newestOf(db: Db, processId: string): Promise<Newest> {
  const { rows } = await sql<Newest>`
    select v.id as "versionId", v.number from kernel.process_definition d
    join kernel.process_version v on v.definition_id = d.id and v.number = d.latest where d.id = ${processId}`.execute(
    db,
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

/**
 * Lets a running case go on with the newest version of its process.
 * @throws AppError workflow.cannot_migrate, workflow.already_newest
 */
export async function migrateInstance(
  context: ActingContext,
  instanceId: string,
  newest: Newest,
  reason: string,
): Promise<Performed> {
  const instance = await lockInstance(context.tx, instanceId);
  if (!instance) throw notFound();
  if (instance.versionId === newest.versionId) throw new AppError("workflow.already_newest");
  const graph = await graphOf(context.tx, newest.versionId);
  if (graph.key !== instance.graph.key) throw notFound();
  return perform(context, {
    instance: { ...instance, graph },
    operation: { kind: "migrate" },
    actor: context.actor,
    opinion: reason,
    detail: { number: newest.number },
    migratesTo: newest.versionId,
  });
}
