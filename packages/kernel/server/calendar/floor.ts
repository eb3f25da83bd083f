import { calendarErrors, calendarPermissions } from "../../contract/calendar/index.ts";
import { defineModule } from "../base/index.ts";
import { routes } from "./routes.ts";

export const calendarFloor = defineModule({
  name: "calendar",
  migrations: new URL("./migrations/", import.meta.url),
  routes,
  permissions: calendarPermissions,
  errors: calendarErrors,
});
