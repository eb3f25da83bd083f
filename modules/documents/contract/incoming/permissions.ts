import type { PermissionCatalogue } from "@tz/kernel/contract/base";

export const incomingPermissions = {
  "documents.registerIncoming": {
    zh: "收文登记",
    en: "Keep the register of incoming papers",
    roles: ["clerk", "officeDirector"],
  },
} satisfies PermissionCatalogue;
