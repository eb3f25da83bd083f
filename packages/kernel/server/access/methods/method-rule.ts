import type { SecuritySettings } from "../../../contract/access/index.ts";
import type { Fault, Language } from "../../../contract/base/index.ts";
import { AppError, invalid, type Services, type Tx, tables } from "../../base/index.ts";
import { faultOf } from "../fault.ts";
import type { AccessTables } from "../tables.ts";
import { signInMethodsOf } from "./sign-in-method.ts";

const access = tables<AccessTables>();

/** @throws AppError access.method_off */
export function requireAllowed({ methods }: SecuritySettings, method: string): void {
  if (!methods[method]?.allowed) throw new AppError("access.method_off");
}

/**
 * Checks that rules name ways to sign in and roles that there are.
 * @throws AppError kernel.invalid
 */
export async function requireKnown(
  { services, tx }: { services: Pick<Services, "registry">; tx: Tx },
  { methods }: SecuritySettings,
  language: Language,
): Promise<void> {
  const names = new Set(signInMethodsOf(services).map(({ name }) => name));
  const rows = await access(tx).selectFrom("kernel.role").select("id").execute();
  const roles = new Set(rows.map(({ id }) => id));
  const faults = Object.entries(methods).flatMap(([name, { requiredRoles }]): Fault[] => {
    const path = `settings.methods.${name}`;
    if (!names.has(name)) return [faultOf(path, "access.unknown_method", language)];
    return requiredRoles.every((role) => roles.has(role))
      ? []
      : [faultOf(`${path}.requiredRoles`, "access.unknown_role", language)];
  });
  if (faults.length > 0) throw invalid(faults);
}
