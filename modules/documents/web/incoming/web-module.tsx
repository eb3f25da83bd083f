import { InboxOutlined } from "@ant-design/icons";
import { defineWebModule } from "@tz/kernel/web/base";
import { useWaitingCount } from "./incoming.ts";

const permission = "documents.read";

/** 收文: the box, the register and the paper's page. */
export const incomingWeb = defineWebModule({
  name: "incoming",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [
    { path: "/incoming", permission, page: () => import("./pages/incoming.tsx") },
    {
      path: "/incoming/paper",
      permission: "documents.registerIncoming",
      page: () => import("./pages/register-paper.tsx"),
    },
    { path: "/incoming/$incomingId", permission, page: () => import("./pages/incoming-paper.tsx") },
  ],
  menu: [
    {
      to: "/incoming",
      label: { zh: "收文", en: "Incoming" },
      icon: <InboxOutlined />,
      group: "documents",
      order: 20,
      permission,
      for: "business",
      chord: "i",
      useCount: useWaitingCount,
    },
  ],
});
