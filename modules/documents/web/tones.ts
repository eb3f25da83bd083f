import type { Tone } from "@tz/ui";
import type { OutgoingState, Severity } from "../contract/index.ts";

/** How the state of a document is coloured. */
export const stateTones: Record<OutgoingState, Tone> = {
  draft: "plain",
  departmentReview: "active",
  countersign: "active",
  officeReview: "active",
  review: "active",
  signOff: "active",
  jointSignOff: "active",
  recheck: "active",
  registration: "active",
  dispatch: "active",
  dispatched: "good",
  filed: "good",
  void: "bad",
};

export const severityTones: Record<Severity, Tone> = { block: "bad", human: "warn", warn: "plain" };
