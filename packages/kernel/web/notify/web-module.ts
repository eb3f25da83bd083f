import { defineWebModule } from "../base/index.ts";

export const notifyWeb = defineWebModule({
  name: "notify",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  settings: [{ key: "notices", label: "settings.notices", order: 30, part: () => import("./settings-part.tsx") }],
});
