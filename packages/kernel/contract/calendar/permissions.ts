import type { PermissionCatalogue } from "../base/index.ts";

export const calendarPermissions = {
  "calendar.manage": {
    zh: "维护工作日历",
    en: "Keep the working calendars",
    roles: ["systemAdministrator"],
  },
} satisfies PermissionCatalogue;
