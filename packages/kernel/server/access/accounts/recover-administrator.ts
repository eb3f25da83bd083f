import { AppError, asSystem, type Services } from "../../base/index.ts";
import { liftRequirement } from "../methods/lift-requirement.ts";
import { lockAccount } from "../password/candidate.ts";
import { forgetAttempts } from "../password/guard.ts";
import { hashPassword, temporaryPassword } from "../password/hash.ts";
import { noTotp, reopen, writePassword, writeTotp } from "../password/write-credential.ts";
import { giveRoles } from "../roles/give-roles.ts";
import { rolesOfPerson } from "../roles/load-grant.ts";
import type { Administrator } from "../roles/permissions.ts";
import { mainPostOf } from "./main-post.ts";

/**
 * For the server's console: makes somebody an administrator again who lost the password or the phone, or who takes the
 * place of one that is gone; the role is then asked for no certain way to sign in. Within the system nobody can do this. Audited like everything else.
 * @returns a temporary password
 * @throws AppError kernel.not_found, access.no_post, access.administrators_separated
 */
export async function recoverAdministrator(services: Services, account: string, role: Administrator): Promise<string> {
  const password = temporaryPassword();
  const hash = await hashPassword(password);
  await asSystem(services, "access.recover-administrator", async ({ tx, now, note, subject }) => {
    const { personId, postId } = await mainPostOf(tx, account);
    const person = await lockAccount(tx, personId);
    const other = (await rolesOfPerson(tx, personId)).find(({ duty }) => duty !== role);
    if (other)
      throw new AppError("access.administrators_separated", {
        person: person?.name ?? "",
        held: other.name_zh,
        wanted: role,
      });
    await writePassword(tx, { personId, hash, mustChange: true, now });
    await writeTotp(tx, personId, noTotp);
    await reopen(tx, personId, now);
    await forgetAttempts(tx, account);
    await liftRequirement(tx, role, "命令行重置管理员账号", now);
    await giveRoles(tx, [{ postId, roleId: role }], now, null);
    note({ name: person?.name, account, role });
    subject({ type: "person", id: personId });
  });
  return password;
}
