export { type CheckOptions, checkPaper, type Finding, type Verdict } from "./check-paper.ts";
export { fromPages } from "./model/from-pages.ts";
export type {
  Box,
  Declared,
  FinishedPaper,
  Image,
  Ink,
  Run,
  Sheet,
  Source,
  Spot,
  Stroke,
  Words,
} from "./model/model.ts";
export { sources } from "./model/model.ts";
export { type Knowledge, nothingKnown, type Place, type Severity } from "./rules/rule.ts";
export type { Citation } from "./wording/citations.ts";
