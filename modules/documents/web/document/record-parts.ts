import type { HistoryLine } from "@tz/kernel/contract/workflow";
import { type OutgoingState, outgoingStates } from "../../contract/index.ts";

/** What was done at one step, the earliest first. */
export interface RecordPart {
  state: OutgoingState;
  lines: HistoryLine[];
}

const stateOf = (line: HistoryLine) => outgoingStates.find((state) => state === line.step?.id) ?? "review";

/** The history as a handling record has it: by steps in their order, without looks, reminders and copies. */
export function recordParts(lines: readonly HistoryLine[]): RecordPart[] {
  const kept = lines.filter(
    ({ operation, step }) => step !== null && (operation === "complete" || operation === "sendBack"),
  );
  return outgoingStates.flatMap((state) => {
    const own = kept.filter((line) => stateOf(line) === state);
    return own.length > 0 ? [{ state, lines: own }] : [];
  });
}
