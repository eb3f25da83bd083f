import { type Db, sql } from "@tz/kernel/server/base";

/** By primary key. */
export async function nameOfUnit(db: Db, unitId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from kernel.unit where id = ${unitId}`.execute(db);
  return rows[0]?.name ?? "";
}
