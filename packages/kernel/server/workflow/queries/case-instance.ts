import type { InstanceState } from "../../../contract/workflow/index.ts";
import { type Actor, type Db, notFound, type Services, sql } from "../../base/index.ts";
import type { CaseRef } from "../module.ts";
import { mayReadCase } from "../operations/may-read-case.ts";

/** The newest instance of a case, and what it runs. */
export interface CaseInstance {
  id: string;
  version_id: string;
  unit_id: string;
  status: InstanceState;
  started_at: Date;
  ended_at: Date | null;
  key: string;
  name: string;
  number: number;
}

/**
 * Finds the newest instance of a case for somebody who may read it; by process_instance_case.
 * @throws AppError kernel.not_found otherwise
 */
export async function readableInstance(services: Services, db: Db, actor: Actor, ref: CaseRef): Promise<CaseInstance> {
  if (!(await mayReadCase(services, db, actor, ref))) throw notFound();
  const found = await latestInstance(db, ref);
  if (!found) throw notFound();
  return found;
}

export async function latestInstance(db: Db, { type, id }: CaseRef): Promise<CaseInstance | undefined> {
  const { rows } = await sql<CaseInstance>`
    select i.id, i.version_id, i.unit_id, i.status, i.started_at, i.ended_at, d.key, d.name, v.number
    from kernel.process_instance i
    join kernel.process_version v on v.id = i.version_id join kernel.process_definition d on d.id = v.definition_id
    where i.case_type = ${type} and i.case_id = ${id} order by i.id desc limit 1`.execute(db);
  return rows[0];
}

/** Where the instance's tokens are, joins included. */
export async function currentNodes(db: Db, instanceId: string): Promise<string[]> {
  const { rows } = await sql<{ node: string }>`
    select distinct t.value ->> 'node' as node
    from kernel.process_instance i, json_each(i.state -> 'tokens') t where i.id = ${instanceId}`.execute(db);
  return rows.map(({ node }) => node);
}
