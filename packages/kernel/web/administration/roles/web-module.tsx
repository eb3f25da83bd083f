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
      label: "menu.accounts",
      icon: <LockOutlined />,
      group,
      order: 10,
      permission: accounts,
    },
    {
      to: "/administration/grants",
      label: "menu.grants",
      icon: <UserSwitchOutlined />,
      group,
      order: 20,
      permission: roles,
    },
    { to: "/administration/roles", label: "menu.roles", icon: <KeyOutlined />, group, order: 30, permission: roles },
    {
      to: "/administration/security",
      label: "menu.security",
      icon: <SafetyOutlined />,
      group,
      order: 40,
      permission: rules,
    },
  ],
});
