import type { PermissionCatalogue } from "../base/index.ts";

export const numberingPermissions = {
  "numbering.read": {
    zh: "查看本单位号簿",
    en: "Read the unit's ledger of numbers",
    roles: ["clerk", "officeDirector", "leader"],
  },
  "numbering.register": {
    zh: "手工编号、预留编号",
    en: "Give and reserve numbers by hand",
    roles: ["clerk", "officeDirector"],
  },
  "numbering.void": { zh: "作废编号", en: "Void numbers", roles: ["clerk", "officeDirector"] },
  "numbering.manage": {
    zh: "设置编号格式、补录启用前的编号",
    en: "Set up series of numbers",
    roles: ["clerk", "officeDirector"],
  },
} satisfies PermissionCatalogue;
