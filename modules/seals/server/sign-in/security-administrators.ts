import { permissionHolders } from "@tz/kernel/server/access";
import { type Db, type Services, sql } from "@tz/kernel/server/base";

/** Who keeps the authority, wherever they sit. */
export async function securityAdministrators(db: Db, services: Pick<Services, "registry">): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from kernel.unit`.execute(db);
  const unitIds = rows.map(({ id }) => id);
  return [...(await permissionHolders(db, services, "seals.authority", unitIds)).values()].flat();
}

/** Whether nobody else keeps the authority: an office begins with one, who has nobody to issue a certificate to them. */
export async function isAlone(db: Db, services: Pick<Services, "registry">, personId: string): Promise<boolean> {
  const all = await securityAdministrators(db, services);
  return all.every((id) => id === personId);
}
