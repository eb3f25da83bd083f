import { SwapOutlined } from "@ant-design/icons";
import { defineWebModule } from "../base/index.ts";

export const accessWeb = defineWebModule({
  name: "access",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [
    { path: "/sign-in", layout: "bare", page: () => import("./pages/sign-in.tsx") },
    { path: "/set-up", layout: "bare", page: () => import("./pages/set-up.tsx") },
    { path: "/password", layout: "bare", page: () => import("./pages/password-due.tsx") },
    { path: "/delegations", page: () => import("./pages/delegations.tsx") },
  ],
  menu: [
    {
      to: "/delegations",
      label: "menu.delegations",
      icon: <SwapOutlined />,
      group: "office",
      order: 20,
      for: "business",
      chord: "e",
    },
  ],
  settings: [
    { key: "display", label: "settings.display", order: 10, part: () => import("./settings/display-part.tsx") },
    { key: "password", label: "settings.password", order: 50, part: () => import("./settings/password-part.tsx") },
    { key: "totp", label: "settings.totp", order: 60, part: () => import("./settings/totp-part.tsx") },
    { key: "sessions", label: "settings.sessions", order: 70, part: () => import("./settings/sessions-part.tsx") },
  ],
});
