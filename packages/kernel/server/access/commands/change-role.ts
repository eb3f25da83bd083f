import { z } from "zod";
import { RoleView } from "../../../contract/access/index.ts";
import { command, tables } from "../../base/index.ts";
import { isAdministratorRole } from "../roles/permissions.ts";
import { lockRole, presentRole, type RoleRow, readRole, writePermissions } from "../roles/role.ts";
import { nameTaken, Permissions, RoleName, requireBusinessPermissions } from "../roles/role-input.ts";
import type { AccessTables } from "../tables.ts";

const access = tables<AccessTables>();

/** Changes what a role holds, and the name of an own role. The three administrators' roles are fixed. */
export const changeRole = command({
  name: "access.change-role",
  summary: { zh: "修改角色", en: "Change a role" },
  input: z.object({
    roleId: z.string().max(40),
    name: RoleName.optional(),
    permissions: Permissions,
    version: z.int(),
  }),
  output: RoleView,
  access: "access.manageRoles",
  load: ({ tx }, { roleId }) => lockRole(tx, roleId),
  version: (role) => role.version,
  may: (_actor, role, { name }) => {
    if (isAdministratorRole(role.id)) return "access.role_fixed";
    const renamed = name !== undefined && (name.zh !== role.name_zh || name.en !== role.name_en);
    return role.built_in && renamed ? "access.role_built_in" : true;
  },
  async run({ tx, actor, input: { name, permissions }, record, services: { registry }, note, subject }) {
    requireBusinessPermissions(registry.permissions, permissions, actor.language);
    const before = presentRole(registry.permissions, record).permissions;
    const change = access(tx)
      .updateTable("kernel.role")
      .set({ version: record.version + 1, ...(name && { name_zh: name.zh, name_en: name.en }) })
      .where("id", "=", record.id);
    await nameTaken(change.execute());
    await writePermissions(tx, registry.permissions, record.id, permissions);
    const after = presentRole(registry.permissions, (await readRole(tx, record.id)) as RoleRow);
    note({ name: after.name.zh, before, after: after.permissions });
    subject({ type: "role", id: record.id });
    return after;
  },
});
