import { permissionHolders } from "@tz/kernel/server/access";
import { type Db, type Services, sql } from "@tz/kernel/server/base";

/** Who holds a permission that only one of the three administrators has, wherever they sit. */
async function administrators(db: Db, services: Pick<Services, "registry">, permission: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from kernel.unit`.execute(db);
  const unitIds = rows.map(({ id }) => id);
  return [...(await permissionHolders(db, services, permission, unitIds)).values()].flat();
}

/** Who keeps the authority. */
export const securityAdministrators = (db: Db, services: Pick<Services, "registry">): Promise<string[]> =>
  administrators(db, services, "seals.authority");

/** Who decides whether a root is dropped. */
export const dropDeciders = (db: Db, services: Pick<Services, "registry">): Promise<string[]> =>
  administrators(db, services, "seals.approveDrop");

/** Whether nobody else keeps the authority: an office begins with one, who has nobody to issue a certificate to them. */
export async function isAlone(db: Db, services: Pick<Services, "registry">, personId: string): Promise<boolean> {
  const all = await securityAdministrators(db, services);
  return all.every((id) => id === personId);
}
