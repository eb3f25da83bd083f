import { accessErrors, accessPermissions } from "../../contract/access/index.ts";
import { defineModule } from "../base/index.ts";

export const accessFloor = defineModule({
  name: "access",
  migrations: new URL("./migrations/", import.meta.url),
  permissions: accessPermissions,
  errors: accessErrors,
});
