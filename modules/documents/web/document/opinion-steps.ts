import type { OutgoingState } from "../../contract/index.ts";
import type { Key } from "../text.ts";

export interface OpinionStep {
  verb: string;
  /** What the button says where the step has no choices. */
  confirm: Key;
  sentence: Key;
}

/** The steps at which somebody writes an opinion and passes the document on. */
export const opinionSteps: Partial<Record<OutgoingState, OpinionStep>> = {
  departmentReview: {
    verb: "department-review",
    confirm: "pass.departmentReview",
    sentence: "pass.departmentReviewHint",
  },
  countersign: { verb: "countersign", confirm: "pass.countersign", sentence: "pass.countersignHint" },
  officeReview: { verb: "office-review", confirm: "pass.officeReview", sentence: "pass.officeReviewHint" },
  signOff: { verb: "sign-off", confirm: "pass.signOff", sentence: "pass.signOffHint" },
  jointSignOff: { verb: "joint-sign-off", confirm: "pass.jointSignOff", sentence: "pass.jointSignOffHint" },
  recheck: { verb: "recheck", confirm: "pass.recheck", sentence: "pass.recheckHint" },
};
