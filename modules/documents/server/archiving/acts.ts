import type { PaperAct } from "@tz/archives/contract";
import type { HistoryLine } from "@tz/kernel/contract/workflow";

/** What people did with a paper, as the archive keeps it. */
export const actsOf = (lines: readonly HistoryLine[]): PaperAct[] =>
  lines.map(({ at, person, postTitle, step, operation, outcomeName, opinion }) => ({
    at,
    person: person?.name ?? "",
    post: postTitle ?? "",
    act: step
      ? `${step.name}${outcomeName ? `（${outcomeName.zh}）` : ""}`
      : operation === "start"
        ? "送审"
        : operation,
    opinion: opinion ?? "",
  }));

/** Everybody who did something or was given it. */
export const peopleOf = (lines: readonly HistoryLine[]): string[] =>
  lines.flatMap(({ person, to }) => [...(person ? [person.id] : []), ...to.map(({ id }) => id)]);
