import { type Services, sql } from "../../base/index.ts";

/** Selects the ids of the roles that hold a permission: as modules declare, with what the security administrator has set apart. */
export function rolesHolding({ registry }: Pick<Services, "registry">, permission: string) {
  const declared = [...(registry.permissions[permission]?.roles ?? [])];
  return sql`
      select r.id from kernel.role r
      left join kernel.role_permission d on d.role_id = r.id and d.permission = ${permission}
      where coalesce(d.held, r.id = any (${declared}::text[]))`;
}
