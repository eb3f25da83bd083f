import type { PermissionCatalogue } from "@tz/kernel/contract/base";

export const archivesPermissions = {
  "archives.read": { zh: "查阅档案", en: "Read archives", roles: ["staff"] },
  "archives.keep": {
    zh: "管理本单位档案",
    en: "Keep the unit's archives",
    roles: ["archivist", "clerk", "officeDirector"],
  },
  "archives.approve": {
    zh: "审批档案鉴定销毁",
    en: "Approve the destruction of archives",
    roles: ["officeDirector", "leader"],
  },
} satisfies PermissionCatalogue;
