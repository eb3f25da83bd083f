import type { PermissionCatalogue } from "@tz/kernel/contract/base";

export const checkingPermissions = {
  "checking.check": { zh: "核查公文格式", en: "Check the form of documents", roles: ["staff"] },
} satisfies PermissionCatalogue;
