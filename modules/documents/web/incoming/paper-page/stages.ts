import type { CaseHistory } from "@tz/kernel/contract/workflow";
import type { IncomingView } from "../../../contract/index.ts";

export const stageNames = ["accepted", "registered", "propose", "instruct", "assign", "handle", "finish"] as const;
export type StageName = (typeof stageNames)[number];
export interface Stage {
  name: StageName;
  standing: "passed" | "current" | "ahead";
}

type Paper = Pick<IncomingView, "state" | "category">;
type Positions = Pick<CaseHistory, "positions">["positions"];

/** Steps of the process that stand for a stage: those who assist do so while the paper is with the lead. */
const stepsOf: Record<StageName, readonly string[]> = {
  accepted: [],
  registered: [],
  propose: ["propose"],
  instruct: ["instruct"],
  assign: ["assign"],
  handle: ["handle", "assist"],
  finish: ["finish"],
};
const ofReading: readonly StageName[] = ["accepted", "registered", "finish"];

function standingOf(name: StageName, { state }: Paper, positions: Positions | undefined): Stage["standing"] {
  if (name === "accepted") return "passed";
  if (name === "registered") return state === "accepted" ? "current" : "passed";
  const at = (steps: readonly string[] = []) => stepsOf[name].some((step) => steps.includes(step));
  if (at(positions?.current)) return "current";
  return at(positions?.passed) ? "passed" : "ahead";
}

/** The way of a paper through the unit; what a finished or read-only paper left out is left out here. */
export function stagesOf(paper: Paper, positions: Positions | undefined): Stage[] {
  const names = paper.category === "read" && paper.state !== "accepted" ? ofReading : stageNames;
  const stages = names.map((name) => ({ name, standing: standingOf(name, paper, positions) }));
  const ended = paper.state === "finished" || paper.state === "sentBack";
  const last = stages.findLastIndex(({ standing }) => standing !== "ahead");
  return stages.filter(({ standing }, place) => standing !== "ahead" || (!ended && place > last));
}
