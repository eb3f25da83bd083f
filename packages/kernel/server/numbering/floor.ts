import { numberingErrors, numberingPermissions } from "../../contract/numbering/index.ts";
import { defineModule } from "../base/index.ts";
import { returnExpired } from "./jobs/return-expired.ts";
import { reservationRules } from "./reservation-rules.ts";
import { routes } from "./routes.ts";

export const numberingFloor = defineModule({
  name: "numbering",
  migrations: new URL("./migrations/", import.meta.url),
  routes,
  permissions: numberingPermissions,
  errors: numberingErrors,
  ruleSets: [reservationRules],
  jobs: { "numbering.return-expired": returnExpired },
  events: {
    "numbering.return-expired": {
      zh: "预留的编号到期退回",
      en: "A number was given back when its time of keeping was over",
    },
  },
});
