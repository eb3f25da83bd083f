import { defineWebModule } from "../base/index.ts";

export const notifyWeb = defineWebModule({
  name: "notify",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  settings: [
    { key: "notices", label: { zh: "提醒", en: "Notices" }, order: 30, part: () => import("./settings-part.tsx") },
  ],
});
