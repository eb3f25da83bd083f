import { KeyOutlined, LockOutlined, SafetyOutlined, UserSwitchOutlined } from "@ant-design/icons";
import { defineWebModule } from "../../base/index.ts";

const group = "administration";
const roles = "access.manageRoles";
const accounts = "access.manageAccounts";
const rules = "access.manageSecuritySettings";

/** Roles, who holds them, accounts and the security rules, for the security administrator. */
export const rolesWeb = defineWebModule({
  name: "roles",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [
    { path: "/administration/roles", permission: roles, page: () => import("./pages/roles.tsx") },
    { path: "/administration/grants", permission: roles, page: () => import("./pages/grants.tsx") },
    { path: "/administration/accounts", permission: accounts, page: () => import("./pages/accounts.tsx") },
    { path: "/administration/security", permission: rules, page: () => import("./pages/security.tsx") },
  ],
  menu: [
    {
      to: "/administration/accounts",
      label: { zh: "账号", en: "Accounts" },
      icon: <LockOutlined />,
      group,
      order: 10,
      permission: accounts,
    },
    {
      to: "/administration/grants",
      label: { zh: "授权", en: "Who holds roles" },
      icon: <UserSwitchOutlined />,
      group,
      order: 20,
      permission: roles,
    },
    {
      to: "/administration/roles",
      label: { zh: "角色与权限", en: "Roles and permissions" },
      icon: <KeyOutlined />,
      group,
      order: 30,
      permission: roles,
    },
    {
      to: "/administration/security",
      label: { zh: "安全策略", en: "Security rules" },
      icon: <SafetyOutlined />,
      group,
      order: 40,
      permission: rules,
    },
  ],
});
