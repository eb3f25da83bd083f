import type { PermissionCatalogue } from "../base/index.ts";

export const accessPermissions = {
  "access.manageRoles": {
    zh: "管理角色与授权",
    en: "Manage roles and who holds them",
    roles: ["securityAdministrator"],
  },
  "access.manageAccounts": {
    zh: "发放口令、解锁与停用账号",
    en: "Issue passwords, unlock and suspend accounts",
    roles: ["securityAdministrator"],
  },
  "access.manageSessions": {
    zh: "查看并结束他人的登录",
    en: "See and end other people's sessions",
    roles: ["securityAdministrator"],
  },
  "access.manageSecuritySettings": {
    zh: "修改安全策略",
    en: "Change the security rules",
    roles: ["securityAdministrator"],
  },
  "access.delegateForOthers": {
    zh: "为本单位人员设置委托",
    en: "Set up delegations for people of one's unit",
    roles: ["officeDirector"],
  },
} satisfies PermissionCatalogue;
export type AccessPermission = keyof typeof accessPermissions;
