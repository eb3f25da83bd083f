import type { CheckResult, Finding, FindingCounts } from "../../contract/index.ts";

/** How many findings of each severity stand; those that a person answered do not count. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const open = findings.filter(({ override }) => override === null);
  const count = (severity: Finding["severity"]) => open.filter((finding) => finding.severity === severity).length;
  return { block: count("block"), human: count("human"), warn: count("warn") };
}

export const summarise = (findings: readonly Finding[]): CheckResult => ({
  findings: [...findings],
  counts: countFindings(findings),
});
