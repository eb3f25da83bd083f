import { permissionHolders } from "@tz/kernel/server/access";
import { sql, type WriteContext } from "@tz/kernel/server/base";

/** Who keeps the authority, wherever they sit. */
export async function securityAdministrators({ tx, services }: WriteContext): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from kernel.unit`.execute(tx);
  const unitIds = rows.map(({ id }) => id);
  return [...(await permissionHolders(tx, services, "seals.authority", unitIds)).values()].flat();
}
