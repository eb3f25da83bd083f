import { OrderedListOutlined } from "@ant-design/icons";
import { defineWebModule } from "../../base/index.ts";

const permission = "numbering.read";

/** The unit's ledgers of numbers, for the clerk and the head of the office. */
export const numberingWeb = defineWebModule({
  name: "numbering",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [
    { path: "/numbers", permission, page: () => import("./pages/series-list.tsx") },
    { path: "/numbers/$seriesId", permission, page: () => import("./pages/ledger.tsx") },
  ],
  menu: [
    {
      to: "/numbers",
      label: { zh: "号簿", en: "Ledgers of numbers" },
      icon: <OrderedListOutlined />,
      group: "office",
      order: 50,
      permission,
    },
  ],
});
