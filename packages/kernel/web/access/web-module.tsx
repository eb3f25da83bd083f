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
      label: { zh: "委托代办", en: "Delegations" },
      icon: <SwapOutlined />,
      group: "office",
      order: 20,
      for: "business",
      chord: "e",
    },
  ],
  settings: [
    {
      key: "display",
      label: { zh: "显示", en: "Display" },
      order: 10,
      part: () => import("./settings/display-part.tsx"),
    },
    {
      key: "password",
      label: { zh: "口令", en: "Password" },
      order: 50,
      part: () => import("./settings/password-part.tsx"),
    },
    {
      key: "totp",
      label: { zh: "动态口令", en: "Second factor" },
      order: 60,
      part: () => import("./settings/totp-part.tsx"),
    },
    {
      key: "sessions",
      label: { zh: "登录设备", en: "Where you are signed in" },
      order: 70,
      part: () => import("./settings/sessions-part.tsx"),
    },
  ],
});
