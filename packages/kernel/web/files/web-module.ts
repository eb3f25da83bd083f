import { defineWebModule } from "../base/index.ts";

export const filesWeb = defineWebModule({
  name: "files",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
});
