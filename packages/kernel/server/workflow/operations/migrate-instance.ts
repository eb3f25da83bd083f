import { AppError, type Db, notFound, sql } from "../../base/index.ts";
import { graphOf } from "../store/graphs.ts";
import { lockInstance } from "../store/load.ts";
import type { ActingContext } from "./meet.ts";
import { type Performed, perform } from "./perform.ts";

/** The version that cases are taken to. */
export interface Target {
  versionId: string;
  number: number;
}

/** A version of a process, the newest unless a number says otherwise. @throws AppError kernel.not_found */
export async function targetOf(db: Db, processId: string, number?: number): Promise<Target> {
  const { rows } = await sql<Target>`
    select v.id as "versionId", v.number from kernel.process_definition d
    join kernel.process_version v on v.definition_id = d.id and v.number = coalesce(${number ?? null}::int, d.latest)
    where d.id = ${processId}`.execute(db);
  if (!rows[0]) throw notFound();
  return rows[0];
}

/**
 * Lets a running case go on with another version of its process.
 * @throws AppError workflow.cannot_migrate, workflow.already_there
 */
export async function migrateInstance(
  context: ActingContext,
  instanceId: string,
  target: Target,
  reason: string,
): Promise<Performed> {
  const instance = await lockInstance(context.tx, instanceId);
  if (!instance) throw notFound();
  if (instance.versionId === target.versionId) throw new AppError("workflow.already_there");
  const graph = await graphOf(context.tx, target.versionId);
  if (graph.key !== instance.graph.key) throw notFound();
  return perform(context, {
    instance: { ...instance, graph },
    operation: { kind: "migrate", from: instance.graph },
    actor: context.actor,
    opinion: reason,
    detail: { number: target.number },
    migratesTo: target.versionId,
  });
}
