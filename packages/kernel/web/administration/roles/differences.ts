import type { PermissionView, RoleView } from "../../../contract/access/index.ts";

/** What a built-in role holds besides its default, and what was taken from it; nothing for the office's own roles. */
export function differences(role: RoleView, permissions: readonly PermissionView[]) {
  if (!role.builtIn) return { added: [], taken: [] };
  const byDefault = (one: PermissionView) => one.defaultRoles.some((name) => name === role.id);
  return {
    added: permissions.filter((one) => role.permissions.includes(one.name) && !byDefault(one)),
    taken: permissions.filter((one) => !role.permissions.includes(one.name) && byDefault(one)),
  };
}
