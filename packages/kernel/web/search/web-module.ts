import { defineWebModule } from "../base/index.ts";

export const searchWeb = defineWebModule({
  name: "search",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [{ path: "/search", page: () => import("./search-page.tsx") }],
});
