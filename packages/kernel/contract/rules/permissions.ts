import type { PermissionCatalogue } from "../base/index.ts";

export const rulesPermissions = {
  "rules.manage": {
    zh: "修改时限等业务规则",
    en: "Change the time limits and other rules of the work",
    roles: ["systemAdministrator"],
  },
} satisfies PermissionCatalogue;
