import { administratorsWith } from "@tz/kernel/server/access";
import type { Db, Services } from "@tz/kernel/server/base";

/** Who keeps the authority. */
export const securityAdministrators = (db: Db, services: Pick<Services, "registry">): Promise<string[]> =>
  administratorsWith(db, services, "seals.authority");

/** Who decides whether a root is dropped. */
export const dropDeciders = (db: Db, services: Pick<Services, "registry">): Promise<string[]> =>
  administratorsWith(db, services, "seals.approveDrop");

/** Whether nobody else keeps the authority: an office begins with one, who has nobody to issue a certificate to them. */
export async function isAlone(db: Db, services: Pick<Services, "registry">, personId: string): Promise<boolean> {
  const all = await securityAdministrators(db, services);
  return all.every((id) => id === personId);
}
