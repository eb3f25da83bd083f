import { z } from "zod";
import { RoleView } from "../../../contract/access/index.ts";
import { command, newId, tables } from "../../base/index.ts";
import { presentRole, type RoleRow, readRole, writePermissions } from "../roles/role.ts";
import { nameTaken, Permissions, RoleName, requireBusinessPermissions } from "../roles/role-input.ts";
import type { AccessTables } from "../tables.ts";

const access = tables<AccessTables>();

/** Makes a role of the office's own, with chosen permissions; an administrator's permission is never among them. */
export const createRole = command({
  name: "access.create-role",
  summary: { zh: "新建角色", en: "Make a role" },
  input: z.object({ name: RoleName, permissions: Permissions }),
  output: RoleView,
  access: "access.manageRoles",
  async run({ tx, actor, input: { name, permissions }, services: { registry }, note, subject }) {
    requireBusinessPermissions(registry.permissions, permissions, actor.language);
    const id = newId();
    const row = { id, duty: "business", built_in: false, name_zh: name.zh, name_en: name.en } as const;
    await nameTaken(access(tx).insertInto("kernel.role").values(row).execute());
    await writePermissions(tx, registry.permissions, id, permissions);
    note({ name: name.zh, permissions });
    subject({ type: "role", id });
    return presentRole(registry.permissions, (await readRole(tx, id)) as RoleRow);
  },
});
