import { z } from "zod";
import type { Fault, Language, PermissionCatalogue } from "../../../contract/base/index.ts";
import { AppError, invalid, violates } from "../../base/index.ts";
import { faultOf } from "../fault.ts";
import { isAdministrative } from "./permissions.ts";

export const RoleName = z.object({
  zh: z.string().trim().min(1).max(30),
  en: z.string().trim().min(1).max(60),
});
export const Permissions = z.array(z.string().max(100)).max(500);

/**
 * Checks that a business role may hold these permissions.
 * @throws AppError kernel.invalid with every permission that nobody declares, or that is an administrator's
 */
export function requireBusinessPermissions(
  catalogue: PermissionCatalogue,
  wanted: readonly string[],
  language: Language,
): void {
  const faults = wanted.flatMap((permission, index): Fault[] => {
    const path = `permissions.${index}`;
    if (!Object.hasOwn(catalogue, permission)) return [faultOf(path, "access.unknown_permission", language)];
    return isAdministrative(catalogue, permission) ? [faultOf(path, "access.administrative_permission", language)] : [];
  });
  if (faults.length > 0) throw invalid(faults);
}

/** Turns the unique keys of the names into what people understand. */
export async function nameTaken<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (violates(error, "role_name_zh_key") || violates(error, "role_name_en_key"))
      throw new AppError("access.role_name_taken");
    throw error;
  }
}
