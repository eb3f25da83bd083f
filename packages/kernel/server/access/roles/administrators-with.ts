import { type Db, type Services, sql } from "../../base/index.ts";
import { permissionHolders } from "./permission-holders.ts";

/** Who holds a permission that only one of the three administrators has, wherever they sit; each once. */
export async function administratorsWith(
  db: Db,
  services: Pick<Services, "registry">,
  permission: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from kernel.unit`.execute(db);
  const unitIds = rows.map(({ id }) => id);
  const holders = await permissionHolders(db, services, permission, unitIds);
  return [...new Set([...holders.values()].flat())];
}
