import { InboxOutlined } from "@ant-design/icons";
import { defineWebModule } from "@tz/kernel/web/base";
import { useAcceptedCount, useWaitingCount } from "./incoming.ts";

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
    { path: "/incoming/delivery/$deliveryId", permission, page: () => import("./pages/incoming-paper.tsx") },
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
  duties: [
    {
      to: "/incoming",
      label: { zh: "件来文待签收", en: "papers to accept" },
      permission: "delivery.receive",
      useCount: useWaitingCount,
    },
    {
      to: "/incoming?box=accepted",
      label: { zh: "件来文待登记", en: "papers to register" },
      permission: "documents.registerIncoming",
      useCount: useAcceptedCount,
    },
  ],
});
