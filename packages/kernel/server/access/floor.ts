import { accessAuditWords, accessErrors, accessPermissions } from "../../contract/access/index.ts";
import { defineModule } from "../base/index.ts";
import { cleanUp, delegationEnders, recordLockOut } from "./jobs.ts";
import { requireEnrolmentRoutes } from "./methods/sign-in-method.ts";
import { totpPurpose } from "./password/totp.ts";
import { lastAdministratorStays } from "./roles/last-administrator.ts";
import { requireSeparation } from "./roles/permissions.ts";
import { routes } from "./routes.ts";

/** Who may sign in, what their posts may do, and who stands in for whom. */
export const accessFloor = defineModule({
  name: "access",
  migrations: new URL("./migrations/", import.meta.url),
  permissions: accessPermissions,
  errors: accessErrors,
  events: accessAuditWords,
  routes,
  postBonds: [lastAdministratorStays],
  subscribers: [recordLockOut, ...delegationEnders],
  jobs: { "access.clean-up": cleanUp },
  secrets: ["totp_secret", "totp_pending"].map((column) => ({
    table: "kernel.credential",
    column,
    key: "person_id",
    purpose: totpPurpose,
  })),
  async start({ registry }) {
    requireSeparation(registry.permissions);
    requireEnrolmentRoutes(registry);
  },
  cron: [{ job: "access.clean-up", at: "40 18 * * *" }],
});
