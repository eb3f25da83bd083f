import type { PermissionCatalogue } from "../base/index.ts";

export const peoplePermissions = {
  "people.manage": {
    zh: "管理单位、人员和职务",
    en: "Keep units, people and posts",
    roles: ["systemAdministrator"],
  },
  "people.groups": {
    zh: "维护本单位的常用单位分组",
    en: "Keep the unit's own groups of units",
    roles: ["clerk", "officeDirector"],
  },
} satisfies PermissionCatalogue;
