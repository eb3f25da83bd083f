import type { BuiltInRole, PermissionCatalogue } from "../../../contract/base/index.ts";

/** How a role differs from what the modules declare; for an own role, all it holds. */
export interface RoleOverride {
  role: string;
  permission: string;
  held: boolean;
}

export const administratorRoles = [
  "systemAdministrator",
  "securityAdministrator",
  "auditAdministrator",
] as const satisfies readonly BuiltInRole[];
export type Administrator = (typeof administratorRoles)[number];

const administrators: ReadonlySet<string> = new Set(administratorRoles);
export const isAdministratorRole = (role: string): boolean => administrators.has(role);

/** An administrator's permission: it goes into no other role. */
export function isAdministrative(catalogue: PermissionCatalogue, permission: string): boolean {
  return catalogue[permission]?.roles.some(isAdministratorRole) ?? false;
}

const defaultsOf = new WeakMap<PermissionCatalogue, Map<string, string[]>>();

function defaults(catalogue: PermissionCatalogue): Map<string, string[]> {
  const known = defaultsOf.get(catalogue);
  if (known) return known;
  const byRole = new Map<string, string[]>();
  for (const [permission, { roles }] of Object.entries(catalogue))
    for (const role of roles) byRole.set(role, [...(byRole.get(role) ?? []), permission]);
  defaultsOf.set(catalogue, byRole);
  return byRole;
}

/** What one role holds: the modules' defaults, then its overrides; a permission that no module declares any more is dropped. */
export function permissionsOfRole(
  catalogue: PermissionCatalogue,
  role: string,
  overrides: readonly RoleOverride[],
): Set<string> {
  const held = new Set(defaults(catalogue).get(role));
  for (const override of overrides) {
    if (override.role !== role || !Object.hasOwn(catalogue, override.permission)) continue;
    if (override.held) held.add(override.permission);
    else held.delete(override.permission);
  }
  return held;
}

/** What the holder of all these roles may do. */
export function permissionsOf(
  catalogue: PermissionCatalogue,
  roles: readonly string[],
  overrides: readonly RoleOverride[],
): Set<string> {
  const all = new Set<string>();
  for (const role of roles) for (const held of permissionsOfRole(catalogue, role, overrides)) all.add(held);
  return all;
}

/**
 * Checks what the modules declare: a permission of one administrator belongs to no other role (GB/T 22239-2019 8.1.4.2 d).
 * @throws Error naming the permission; the program does not start
 */
export function requireSeparation(catalogue: PermissionCatalogue): void {
  for (const [permission, { roles }] of Object.entries(catalogue))
    if (roles.length > 1 && roles.some(isAdministratorRole))
      throw new Error(`the permission ${permission} is an administrator's and another role's; separate them`);
}
