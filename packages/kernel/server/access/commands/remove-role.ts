import { z } from "zod";
import { AppError, command, sql, tables } from "../../base/index.ts";
import { lockRole } from "../roles/role.ts";
import type { AccessTables } from "../tables.ts";

const access = tables<AccessTables>();

/** Removes a role of the office's own that no live post holds. */
export const removeRole = command({
  name: "access.remove-role",
  summary: { zh: "删除角色", en: "Remove a role" },
  input: z.object({ roleId: z.string().max(40), version: z.int() }),
  output: z.null(),
  access: "access.manageRoles",
  load: ({ tx }, { roleId }) => lockRole(tx, roleId),
  version: (role) => role.version,
  may: (_actor, role) => (role.built_in ? "access.role_built_in" : true),
  async run({ tx, record, note, subject }) {
    await sql`delete from kernel.post_role r using kernel.post p
      where r.role_id = ${record.id} and p.id = r.post_id and p.ended_at is not null`.execute(tx);
    const holder = await access(tx)
      .selectFrom("kernel.post_role")
      .select("post_id")
      .where("role_id", "=", record.id)
      .executeTakeFirst();
    if (holder) throw new AppError("access.role_in_use");
    await access(tx).deleteFrom("kernel.role").where("id", "=", record.id).execute();
    note({ name: record.name_zh });
    subject({ type: "role", id: record.id });
    return null;
  },
});
