import { rulesErrors, rulesPermissions } from "../../contract/rules/index.ts";
import { defineModule, get, put } from "../base/index.ts";
import { changeRuleSet } from "./commands/change-rule-set.ts";
import { listRuleSetVersions } from "./queries/list-rule-set-versions.ts";
import { listRuleSets } from "./queries/list-rule-sets.ts";
import { readRuleSet } from "./queries/read-rule-set.ts";

/** Time limits and other values that law or local practice sets, in versions (architecture: no constants in code). */
export const rulesFloor = defineModule({
  name: "rules",
  schema: "kernel",
  migrations: new URL("./migrations/", import.meta.url),
  permissions: rulesPermissions,
  errors: rulesErrors,
  routes: [
    get("/api/rule-sets", listRuleSets),
    get("/api/rule-sets/:name", readRuleSet),
    get("/api/rule-sets/:name/versions", listRuleSetVersions),
    put("/api/rule-sets/:name", changeRuleSet),
  ],
});
