import type { CaseHistory } from "@tz/kernel/contract/workflow";

/** The parts of a handling sheet in the order in which offices print them. */
export const opinionParts = ["propose", "instruct", "assign", "handle", "finish"] as const;
export type OpinionPart = (typeof opinionParts)[number];

export interface Opinion {
  key: string;
  name: string;
  /** The post in which it was written, and for whom. */
  place: string;
  opinion: string;
  /** The file of what was written by hand. */
  handwriting: string | null;
  at: string;
}

const partOf = (step: string) => (step === "assist" ? "handle" : step);

type Line = CaseHistory["lines"][number];

const opinionOf = ({ seq, person, postTitle, opinion, handwriting, at }: Line): Opinion => ({
  key: String(seq),
  name: person?.name ?? "",
  place: postTitle ?? "",
  opinion: opinion ?? "",
  handwriting,
  at,
});

/** What was written at each step, oldest first; parts in which nobody wrote anything are left out. */
export function opinionsOf(lines: readonly Line[]): { part: OpinionPart; opinions: Opinion[] }[] {
  const written = lines.filter(({ operation, opinion }) => operation === "complete" && opinion);
  return opinionParts
    .map((part) => ({
      part,
      opinions: written.filter(({ step }) => step && partOf(step.id) === part).map(opinionOf),
    }))
    .filter(({ opinions }) => opinions.length > 0);
}
