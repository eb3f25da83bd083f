import type { PermissionCatalogue } from "../base/index.ts";

export const searchPermissions = {
  "search.rebuild": {
    zh: "重建全文索引",
    en: "Rebuild the search index",
    roles: ["systemAdministrator"],
  },
} satisfies PermissionCatalogue;
