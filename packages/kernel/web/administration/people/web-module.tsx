import { ApartmentOutlined, EnvironmentOutlined, GroupOutlined, ImportOutlined, TeamOutlined } from "@ant-design/icons";
import { defineWebModule } from "../../base/index.ts";

const permission = "people.manage";
const group = "administration";

/** Units, people, groups of units and their sheets, for the system administrator; own groups for the clerk. */
export const keepPeopleWeb = defineWebModule({
  name: "keepPeople",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [
    { path: "/administration/units", permission, page: () => import("./pages/units.tsx") },
    { path: "/administration/people", permission, page: () => import("./pages/people.tsx") },
    { path: "/administration/groups", permission, page: () => import("./pages/groups.tsx") },
    { path: "/administration/regions", permission, page: () => import("./pages/regions.tsx") },
    { path: "/administration/sheets", permission, page: () => import("./pages/sheets.tsx") },
    { path: "/unit-groups", permission: "people.groups", page: () => import("./pages/groups.tsx") },
  ],
  menu: [
    {
      to: "/administration/units",
      label: { zh: "单位与机构", en: "Units" },
      icon: <ApartmentOutlined />,
      group,
      order: 10,
      permission,
    },
    {
      to: "/administration/people",
      label: { zh: "人员", en: "People" },
      icon: <TeamOutlined />,
      group,
      order: 20,
      permission,
    },
    {
      to: "/administration/groups",
      label: { zh: "单位分组", en: "Groups of units" },
      icon: <GroupOutlined />,
      group,
      order: 30,
      permission,
    },
    {
      to: "/administration/regions",
      label: { zh: "行政区划", en: "Regions" },
      icon: <EnvironmentOutlined />,
      group,
      order: 35,
      permission,
    },
    {
      to: "/administration/sheets",
      label: { zh: "导入导出", en: "Import and export" },
      icon: <ImportOutlined />,
      group,
      order: 40,
      permission,
    },
    {
      to: "/unit-groups",
      label: { zh: "单位分组", en: "Groups of units" },
      icon: <GroupOutlined />,
      group: "office",
      order: 60,
      permission: "people.groups",
    },
  ],
});
