import { AbsenceRequest, AbsenceView } from "../../../contract/workflow/index.ts";
import { setUpDelegation } from "../../access/index.ts";
import { command } from "../../base/index.ts";
import { handOverOpen } from "../operations/hand-over-open.ts";

const noTasks = { handedOver: 0, kept: [], runId: null };

/** 休假交接: for a time somebody else handles a person's tasks, and gets the open ones at once where that is wished. */
export const beginAbsence = command({
  name: "workflow.begin-absence",
  summary: { zh: "休假交接", en: "Hand over for an absence" },
  input: AbsenceRequest,
  output: AbsenceView,
  access: "signedIn",
  async run({ input, ...context }) {
    const { openTasks, ...wish } = input;
    const delegation = await setUpDelegation(context, wish);
    const given = openTasks === "handOver" ? await handOverOpen(context, delegation) : noTasks;
    return { delegation, ...given };
  },
});
