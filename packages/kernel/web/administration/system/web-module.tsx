import { DeploymentUnitOutlined, HeartOutlined } from "@ant-design/icons";
import { defineWebModule } from "../../base/index.ts";

const group = "administration";
const health = "server.health";
const processes = "workflow.manageProcesses";

/** How the system runs and which processes are published, for the system administrator. */
export const systemWeb = defineWebModule({
  name: "system",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [
    { path: "/administration/health", permission: health, page: () => import("./pages/health.tsx") },
    { path: "/administration/processes", permission: processes, page: () => import("./pages/processes.tsx") },
    {
      path: "/administration/processes/$processId",
      permission: processes,
      page: () => import("./pages/process-versions.tsx"),
    },
  ],
  menu: [
    {
      to: "/administration/health",
      label: { zh: "系统运行状况", en: "System health" },
      icon: <HeartOutlined />,
      group,
      order: 5,
      permission: health,
    },
    {
      to: "/administration/processes",
      label: { zh: "流程", en: "Processes" },
      icon: <DeploymentUnitOutlined />,
      group,
      order: 60,
      permission: processes,
    },
  ],
});
