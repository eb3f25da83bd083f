import { FileSearchOutlined } from "@ant-design/icons";
import { defineWebModule } from "@tz/kernel/web/base";

const check = "checking.check";

/** 格式核查: any Word, PDF or OFD file, judged by the standard. */
export const checkingWeb = defineWebModule({
  name: "checking",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [{ path: "/checking", permission: check, page: () => import("./pages/checking-page.tsx") }],
  menu: [
    {
      to: "/checking",
      label: { zh: "格式核查", en: "Check a file" },
      icon: <FileSearchOutlined />,
      group: "documents",
      order: 50,
      permission: check,
      for: "business",
    },
  ],
});
