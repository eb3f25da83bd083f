import type { RoleView } from "../../../contract/access/index.ts";
import type { Language, PermissionCatalogue } from "../../../contract/base/index.ts";
import { type Db, sql, type Tx, tables } from "../../base/index.ts";
import type { AccessTables, RoleTable } from "../tables.ts";
import { isAdministratorRole, permissionsOfRole, type RoleOverride } from "./permissions.ts";

const access = tables<AccessTables>();

export type RoleRow = Omit<RoleTable, "version"> & { version: number; overrides: RoleOverride[] };

export const roleColumns = sql`
  r.id, r.duty, r.built_in, r.name_zh, r.name_en, r.version,
  (select coalesce(json_agg(json_build_object('role', r.id, 'permission', o.permission, 'held', o.held)), '[]')
    from kernel.role_permission o where o.role_id = r.id) as overrides`;

/** One role by primary key. */
export async function readRole(db: Db, id: string): Promise<RoleRow | undefined> {
  const { rows } = await sql<RoleRow>`select ${roleColumns} from kernel.role r where r.id = ${id}`.execute(db);
  return rows[0];
}

/** The same, locked: changes of one role, and takings-back of an administrator's role, wait for each other. */
export async function lockRole(tx: Tx, id: string): Promise<RoleRow | undefined> {
  await sql`select 1 from kernel.role where id = ${id} for no key update`.execute(tx);
  return readRole(tx, id);
}

export const roleName = (row: Pick<RoleTable, "name_zh" | "name_en">, language: Language) =>
  language === "en" ? row.name_en : row.name_zh;

export function presentRole(catalogue: PermissionCatalogue, row: RoleRow): RoleView {
  const fixed = isAdministratorRole(row.id);
  const operations: [RoleView["may"][number], boolean][] = [
    ["changePermissions", !fixed],
    ["rename", !row.built_in],
    ["remove", !row.built_in],
    ["grant", row.id !== "staff"],
  ];
  return {
    id: row.id,
    name: { zh: row.name_zh, en: row.name_en },
    duty: row.duty,
    builtIn: row.built_in,
    permissions: [...permissionsOfRole(catalogue, row.id, row.overrides)].sort(),
    version: row.version,
    may: operations.filter(([, allowed]) => allowed).map(([operation]) => operation),
  };
}

/** Makes a role hold exactly these permissions: for a built-in one the differences from the modules' defaults are kept. */
export async function writePermissions(
  tx: Tx,
  catalogue: PermissionCatalogue,
  roleId: string,
  wanted: readonly string[],
): Promise<void> {
  const byDefault = permissionsOfRole(catalogue, roleId, []);
  const held = new Set(wanted);
  const rows = [
    ...[...held.difference(byDefault)].map((permission) => ({ role_id: roleId, permission, held: true })),
    ...[...byDefault.difference(held)].map((permission) => ({ role_id: roleId, permission, held: false })),
  ];
  await access(tx).deleteFrom("kernel.role_permission").where("role_id", "=", roleId).execute();
  if (rows.length > 0) await access(tx).insertInto("kernel.role_permission").values(rows).execute();
}
