import { formRules, wordingRules } from "./all-rules.ts";
import type { FinishedPaper, Words } from "./model/model.ts";
import type { Parts } from "./parts/parts.ts";
import { readParts } from "./parts/read-parts.ts";
import { type Fault, type Judged, type Knowledge, nothingKnown, type Rule } from "./rules/rule.ts";
import { type Citation, citationsIn } from "./wording/citations.ts";

/** What a rule found, with what the standard asks. */
export interface Finding extends Fault {
  rule: string;
  clause: string;
  asks: Words;
}

export interface Verdict {
  /** As which form it was judged; `plain` where no head of an official document was found. */
  form: Parts["form"];
  findings: Finding[];
  /** Findings beyond what is told of each rule. */
  untold: number;
  citations: Citation[];
}

/** More of the same help nobody. */
const MOST_OF_A_RULE = 20;

export interface CheckOptions {
  knowledge?: Knowledge;
  /** `form` or `wording` alone; both unless said otherwise. */
  only?: "form" | "wording";
}

/** Judges a finished paper by GB/T 9704-2012 and by its wording. Pure. */
export function checkPaper(paper: FinishedPaper, { knowledge = nothingKnown, only }: CheckOptions = {}): Verdict {
  const parts = readParts(paper);
  const judged: Judged = { paper, parts, isDrawn: paper.declared === undefined, knowledge };
  const rules = [...(only === "wording" ? [] : formRules), ...(only === "form" ? [] : wordingRules)];
  const all = rules.map((rule) => findingsOf(rule, judged));
  return {
    form: parts.form,
    findings: all.flatMap((found) => found.slice(0, MOST_OF_A_RULE)),
    untold: all.reduce((sum, found) => sum + Math.max(0, found.length - MOST_OF_A_RULE), 0),
    citations: citationsIn(parts),
  };
}

const findingsOf = ({ id, clause, asks, check }: Rule, judged: Judged): Finding[] =>
  check(judged).map((fault) => ({ ...fault, rule: id, clause, asks }));
