import { z } from "zod";
import { PermissionView } from "../../../contract/access/index.ts";
import { query } from "../../base/index.ts";
import { isAdministrative } from "../roles/permissions.ts";

/** Every permission of the platform, generated from what the modules declare. */
export const listPermissions = query({
  name: "access.list-permissions",
  summary: { zh: "权限清单", en: "All permissions" },
  input: z.object({}),
  output: z.object({ items: z.array(PermissionView) }),
  access: "access.manageRoles",
  run: ({ services: { registry } }) => ({
    items: registry.modules.flatMap(({ name: module, permissions = {} }) =>
      Object.entries(permissions).map(([name, { zh, en, roles }]) => ({
        name,
        words: { zh, en },
        module,
        defaultRoles: [...roles],
        administrative: isAdministrative(registry.permissions, name),
      })),
    ),
  }),
});
