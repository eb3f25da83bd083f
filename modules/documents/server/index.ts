import { defineModule } from "@tz/kernel/server/base";
import { documentsErrors, documentsEvents, documentsPermissions } from "../contract/index.ts";
import { fileOwners } from "./file-owners.ts";
import { outgoingRoutes } from "./routes.ts";

/** Official documents (公文): drafted, signed off, numbered and dispatched by a unit. */
export const documentsModule = defineModule({
  name: "documents",
  migrations: new URL("./migrations/", import.meta.url),
  permissions: documentsPermissions,
  errors: documentsErrors,
  events: documentsEvents,
  routes: outgoingRoutes,
  fileOwners,
});
