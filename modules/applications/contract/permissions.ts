import type { PermissionCatalogue } from "@tz/kernel/contract/base";

export const applicationsPermissions = {
  "applications.use": { zh: "填写和查看本人的申请", en: "Make applications and read one's own", roles: ["staff"] },
  "applications.readUnit": {
    zh: "查看本单位全部申请和统计",
    en: "See all applications of the unit, and their statistics",
    roles: ["officeDirector", "leader"],
  },
  "applications.manageForms": {
    zh: "设计本单位的申请事项",
    en: "Draw the unit's kinds of application",
    roles: ["officeDirector"],
  },
  "applications.managePlatform": {
    zh: "设计各单位通用的申请事项",
    en: "Draw kinds of application for all units",
    roles: [],
  },
} satisfies PermissionCatalogue;
