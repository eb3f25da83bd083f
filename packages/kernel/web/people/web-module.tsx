import { ContactsOutlined } from "@ant-design/icons";
import { defineWebModule } from "../base/index.ts";

export const peopleWeb = defineWebModule({
  name: "people",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [{ path: "/directory", page: () => import("./pages/directory.tsx") }],
  menu: [
    {
      to: "/directory",
      label: { zh: "通讯录", en: "Directory" },
      icon: <ContactsOutlined />,
      group: "office",
      order: 10,
      chord: "c",
    },
  ],
});
