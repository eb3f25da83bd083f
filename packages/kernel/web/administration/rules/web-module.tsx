import { FieldTimeOutlined } from "@ant-design/icons";
import { defineWebModule } from "../../base/index.ts";

const permission = "rules.manage";

/** Time limits and other rules of the work, for the system administrator. */
export const rulesWeb = defineWebModule({
  name: "rules",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [{ path: "/administration/rules", permission, page: () => import("./pages/rules.tsx") }],
  menu: [
    {
      to: "/administration/rules",
      label: { zh: "业务规则", en: "Rules" },
      icon: <FieldTimeOutlined />,
      group: "administration",
      order: 55,
      permission,
    },
  ],
});
