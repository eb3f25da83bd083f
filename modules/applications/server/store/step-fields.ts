import { type Actor, type Db, type Services, sql } from "@tz/kernel/server/base";
import { taskFor } from "@tz/kernel/server/workflow";
import type { Field } from "../../contract/index.ts";
import { caseOf } from "./applications.ts";

/** The fields of an application that the step of somebody's open task names, their own or one of a person for whom they stand in. */
export async function fieldsToFill(
  services: Pick<Services, "registry">,
  db: Db,
  actor: Actor,
  { id, fields, now }: { id: string; fields: readonly Field[]; now: Date },
): Promise<Field[]> {
  const task = await taskFor(services, db, actor, caseOf(id), now);
  if (!task) return [];
  const { rows } = await sql<{ names: string[] | null }>`
    select p.graph -> 'nodes' -> t.node -> 'step' -> 'fields' as names
    from kernel.task t join kernel.process_instance i on i.id = t.instance_id
    join kernel.process_version p on p.id = i.version_id
    where t.id = ${task.id} and t.sign_by is null`.execute(db);
  const names = rows[0]?.names ?? [];
  return fields.filter(({ name }) => names.includes(name));
}
