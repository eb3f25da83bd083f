import { CaseHistory, OnCase } from "../../../contract/workflow/index.ts";
import { query } from "../../base/index.ts";
import { isSettled, isTerminable } from "../module.ts";
import { readableInstance } from "./case-instance.ts";
import { historyOfInstance } from "./history-of.ts";

export const readCaseHistory = query({
  name: "workflow.read-history",
  summary: { zh: "查看流转过程", en: "Read a case's history" },
  input: OnCase,
  output: CaseHistory,
  access: "signedIn",
  async run({ db, actor, input, now, services }) {
    return historyOfInstance(db, await readableInstance(services, db, actor, input), input, {
      personId: actor.personId,
      language: actor.language,
      now,
      terminable: isTerminable(services, input.type),
      settled: await isSettled(services, db, input),
      keeps: actor.permissions.has("workflow.manageCases") ? actor.unitId : undefined,
    });
  },
});
