import type { PermissionCatalogue } from "@tz/kernel/contract/base";

export const documentsPermissions = {
  "documents.read": { zh: "查看公文", en: "Read documents", roles: ["staff"] },
  "documents.draft": { zh: "拟稿", en: "Draft documents", roles: ["staff"] },
  "documents.readUnit": {
    zh: "查看本单位发文",
    en: "See all documents the unit issues",
    roles: ["clerk", "officeDirector", "leader"],
  },
  "documents.register": { zh: "发文登记编号", en: "Register and number documents", roles: ["clerk", "officeDirector"] },
  "documents.dispatch": { zh: "公文核发", en: "Dispatch documents", roles: ["clerk", "officeDirector"] },
  "documents.file": { zh: "公文归档", en: "File documents", roles: ["clerk", "officeDirector"] },
  "documents.templates": { zh: "维护公文模板", en: "Keep the unit's templates", roles: ["clerk", "officeDirector"] },
} satisfies PermissionCatalogue;
