import { type Db, sql } from "@tz/kernel/server/base";

/** The open tasks of cases, of one person or of anybody. */
export async function openTasksOf(
  db: Db,
  caseIds: readonly string[],
  personId: string | null = null,
): Promise<{ id: string; caseId: string }[]> {
  const { rows } = await sql<{ id: string; caseId: string }>`
    select id, case_id as "caseId" from kernel.task
    where case_id = any (${caseIds}::uuid[]) and state = 'open' and (${personId}::uuid is null or person_id = ${personId}::uuid)
    order by id`.execute(db);
  return rows;
}
