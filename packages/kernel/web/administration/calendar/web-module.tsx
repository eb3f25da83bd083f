import { CalendarOutlined } from "@ant-design/icons";
import { defineWebModule } from "../../base/index.ts";

const permission = "calendar.manage";

/** Working hours, holidays and make-up days, for the system administrator. */
export const calendarWeb = defineWebModule({
  name: "calendar",
  messages: { zh: () => import("./messages/zh.ts"), en: () => import("./messages/en.ts") },
  routes: [{ path: "/administration/calendar", permission, page: () => import("./pages/calendar.tsx") }],
  menu: [
    {
      to: "/administration/calendar",
      label: { zh: "工作日历", en: "Working calendar" },
      icon: <CalendarOutlined />,
      group: "administration",
      order: 50,
      permission,
    },
  ],
});
