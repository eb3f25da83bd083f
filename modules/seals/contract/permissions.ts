import type { PermissionCatalogue } from "@tz/kernel/contract/base";

export const sealsPermissions = {
  "seals.authority": {
    zh: "管理数字证书、审批电子印章",
    en: "Keep the certificate authority and approve seals",
    roles: ["securityAdministrator"],
  },
  "seals.approveDrop": {
    zh: "审批根证书停止信任",
    en: "Decide whether a root is believed no more",
    roles: ["systemAdministrator"],
  },
  "seals.request": { zh: "申请制发电子印章", en: "Ask for the unit's seal", roles: ["officeDirector"] },
  "seals.keep": { zh: "保管和使用印章", en: "Keep and use seals", roles: ["clerk", "officeDirector", "leader"] },
  "seals.sign": {
    zh: "申请和使用本人电子签名",
    en: "Ask for and use one's own electronic signature",
    roles: ["staff", "clerk", "officeDirector", "leader"],
  },
  "seals.read": { zh: "查看用印情况", en: "See how papers were sealed", roles: ["staff"] },
} satisfies PermissionCatalogue;
