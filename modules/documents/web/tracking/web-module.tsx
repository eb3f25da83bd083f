import { FieldTimeOutlined, NodeIndexOutlined } from "@ant-design/icons";
import { defineWebModule } from "@tz/kernel/web/base";
import { useLateCount } from "./tracking.ts";

const permission = "delivery.track";

/** 流转跟踪: what the unit sent and who has it; and what the unit itself owes. */
export const trackingWeb = defineWebModule({
  name: "tracking",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [
    { path: "/tracking", permission, page: () => import("./pages/dispatches.tsx") },
    { path: "/tracking/$type/$id", page: () => import("./pages/board.tsx") },
    { path: "/owed", permission, page: () => import("./pages/owed.tsx") },
  ],
  menu: [
    {
      to: "/tracking",
      label: { zh: "流转跟踪", en: "Tracking" },
      icon: <NodeIndexOutlined />,
      group: "documents",
      order: 40,
      permission,
      for: "business",
      chord: "k",
    },
    {
      to: "/owed",
      label: { zh: "应办未办", en: "Owed by us" },
      icon: <FieldTimeOutlined />,
      group: "documents",
      order: 50,
      permission,
      for: "business",
      chord: "o",
      useCount: useLateCount,
      countTone: "bad",
    },
  ],
  duties: [
    {
      to: "/owed?late=true",
      label: { zh: "件应办未办已超期", en: "papers owed and late" },
      permission,
      tone: "bad",
      useCount: useLateCount,
    },
  ],
});
