import type { PermissionCatalogue } from "../base/index.ts";

export const auditPermissions = {
  "audit.read": {
    zh: "查阅审计记录",
    en: "Read the audit trail",
    roles: ["auditAdministrator"],
  },
} satisfies PermissionCatalogue;
