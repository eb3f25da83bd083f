import { HeartOutlined } from "@ant-design/icons";
import { defineWebModule } from "../../base/index.ts";

const group = "administration";
const health = "server.health";

/** How the system runs, for the system administrator. */
export const systemWeb = defineWebModule({
  name: "system",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [{ path: "/administration/health", permission: health, page: () => import("./pages/health.tsx") }],
  menu: [
    {
      to: "/administration/health",
      label: { zh: "系统运行状况", en: "System health" },
      icon: <HeartOutlined />,
      group,
      order: 5,
      permission: health,
    },
  ],
});
