import type { DocumentMaking, DocumentView, OutgoingState } from "../../contract/index.ts";

/** The way of a document as people count it; steps that it does not need are left out. */
const way: readonly OutgoingState[] = [
  "draft",
  "departmentReview",
  "countersign",
  "officeReview",
  "signOff",
  "jointSignOff",
  "recheck",
  "registration",
  "dispatch",
  "dispatched",
];

export interface Step {
  state: OutgoingState;
  standing: "done" | "current" | "coming";
}

type Shown = Pick<DocumentView, "state" | "making"> & { content: Pick<DocumentView["content"], "jointIssuers"> };

/** A refusal brings the paper back to its draft; later on it is kept of those alone who were left out of the next round. */
const isAsked = ({ kind, state }: DocumentMaking["countersigns"][number], at: OutgoingState) =>
  kind !== "issuer" && (at === "draft" || state !== "disagreed");

/** The steps of a document with where it stands; a document made void has none. */
export function stepsOf({ state, making, content }: Shown): Step[] {
  if (state === "void") return [];
  const asksOthers = making?.countersigns.some((countersign) => isAsked(countersign, state)) ?? false;
  const steps = way.filter((step) => {
    if (step === "countersign") return asksOthers || state === step;
    return step !== "jointSignOff" || content.jointIssuers.length > 0;
  });
  const at = steps.indexOf(state === "review" ? "officeReview" : state);
  return steps.map((step, index) => ({
    state: step,
    standing: state === "filed" || index < at ? "done" : index === at ? "current" : "coming",
  }));
}
