import { DesktopOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { defineWebModule } from "../base/index.ts";
import { countsQuery } from "./tasks.ts";

export const workflowWeb = defineWebModule({
  name: "workflow",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [
    { path: "/", page: () => import("./pages/workbench.tsx") },
    {
      path: "/administration/processes/$processId/migration",
      permission: "workflow.manageProcesses",
      page: () => import("./pages/migration.tsx"),
    },
  ],
  settings: [
    {
      key: "phrases",
      label: { zh: "常用意见", en: "My phrases" },
      order: 20,
      for: "business",
      part: () => import("./settings/phrases-part.tsx"),
    },
  ],
  menu: [
    {
      to: "/",
      label: { zh: "工作台", en: "Workbench" },
      icon: <DesktopOutlined />,
      group: "work",
      order: 10,
      for: "business",
      chord: "t",
      useCount: () => useQuery(countsQuery).data?.todo,
    },
  ],
});
