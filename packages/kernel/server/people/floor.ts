import { peopleErrors, peoplePermissions } from "../../contract/people/index.ts";
import { defineModule } from "../base/index.ts";
import { ownUnitUses } from "./own-unit-uses.ts";
import { routes } from "./routes.ts";
import { sheetEvents } from "./sheets/routes.ts";

export const peopleFloor = defineModule({
  name: "people",
  migrations: new URL("./migrations/", import.meta.url),
  routes,
  permissions: peoplePermissions,
  errors: peopleErrors,
  events: sheetEvents,
  unitUses: ownUnitUses,
});
