import type { TimelineEntry, Tone } from "@tz/ui";
import type { Bilingual } from "../../../contract/base/index.ts";
import type { HistoryLine, Operation } from "../../../contract/workflow/index.ts";
import type { Text } from "../text.ts";

const tones: Record<Operation, Tone> = {
  start: "active",
  complete: "good",
  sendBack: "bad",
  withdraw: "warn",
  transfer: "active",
  circulate: "plain",
  urge: "warn",
  claim: "plain",
  release: "plain",
  addSigner: "active",
  removeSigner: "plain",
  changeHandler: "warn",
  jump: "warn",
  suspend: "warn",
  resume: "active",
  migrate: "plain",
  terminate: "bad",
  update: "plain",
  timer: "plain",
};

/** One line of a case's history as the timeline shows it: who did what at which step, what they wrote, to whom it went. */
export function historyEntry(line: HistoryLine, text: Text, bilingual: (words: Bilingual) => string): TimelineEntry {
  const { operation, step, outcomeName, person, postTitle, onBehalfOf, to, skipped } = line;
  const did = outcomeName ? bilingual(outcomeName) : text(`history.${operation}`);
  const names = to.map(({ name }) => name).join(text("comma"));
  return {
    key: String(line.seq),
    at: line.at,
    tone: tones[operation],
    did: step ? text("history.at", { step: step.name, did }) : did,
    who: (
      <>
        {person?.name ?? text("history.system")}
        {postTitle && ` ${postTitle}`}
        {onBehalfOf && text("history.onBehalfOf", { name: onBehalfOf.name })}
      </>
    ),
    opinion: line.opinion,
    note: (names || skipped.length > 0) && (
      <>
        {names && <p>{text("history.to", { names })}</p>}
        {skipped.map(({ step: name, why }) => (
          <p key={name}>{text(`history.skipped.${why}`, { step: name })}</p>
        ))}
      </>
    ),
  };
}
