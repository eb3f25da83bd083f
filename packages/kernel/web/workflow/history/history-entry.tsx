import type { TimelineEntry, Tone } from "@tz/ui";
import type { Bilingual } from "../../../contract/base/index.ts";
import type { HistoryLine, Operation } from "../../../contract/workflow/index.ts";
import type { SignedOpinions } from "../../base/index.ts";
import { Handwriting } from "../components/handwriting.tsx";
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
export function historyEntry(
  line: HistoryLine,
  text: Text,
  bilingual: (words: Bilingual) => string,
  signed?: SignedOpinions,
): TimelineEntry {
  const { person, postTitle, onBehalfOf, handwriting } = line;
  const notes = notesOf(line, text);
  return {
    key: String(line.seq),
    at: line.at,
    tone: tones[line.operation],
    did: didAt(line, text, bilingual),
    who: (
      <>
        {person?.name ?? text("history.system")}
        {postTitle && ` ${postTitle}`}
        {onBehalfOf && text("history.onBehalfOf", { name: onBehalfOf.name })} {signed?.mark(line.at, person?.name)}
      </>
    ),
    opinion: line.opinion,
    note: (handwriting || notes.length > 0) && (
      <>
        {handwriting && <Handwriting fileId={handwriting} name={person?.name ?? ""} />}
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </>
    ),
  };
}

/**
 * At which step what was done; of a step that has one outcome its name says it: 批示, not 批示：办理. Who was asked to sign is told from who
 * handled it: 批示（后加签）.
 */
export function didAt(line: HistoryLine, text: Text, bilingual: (words: Bilingual) => string): string {
  const { step, operation, outcomeName, place } = line;
  const did = didOf(line, text, bilingual);
  if (!step) return did;
  if (operation === "complete" && place) return text(`history.signed.${place}`, { step: step.name });
  return operation === "complete" && !outcomeName ? step.name : text("history.at", { step: step.name, did });
}

/** What was done, in the words of the office. */
export function didOf(line: HistoryLine, text: Text, bilingual: (words: Bilingual) => string): string {
  const { operation, outcomeName, place, to, number, why } = line;
  if (outcomeName) return bilingual(outcomeName);
  if (operation === "addSigner" && place) return text(`place.${place}`);
  if (operation === "jump" && to[0]?.step) return text("history.jumpTo", { step: to[0].step });
  if (operation === "migrate" && number) return text("history.migrateTo", { number });
  if (operation === "changeHandler" && why) return text(`history.why.${why}`);
  return text(`history.${operation}`);
}

/** What the people that an operation names have to do with it. */
const parts: Partial<Record<Operation, "signers" | "removed" | "readers" | "urged" | "handler">> = {
  addSigner: "signers",
  removeSigner: "removed",
  circulate: "readers",
  urge: "urged",
  transfer: "handler",
  changeHandler: "handler",
};

/** To whom it went, which way it takes, what was passed over: a sentence each; not that who started it has it first. */
export function notesOf({ operation, person, from, to, resume, skipped }: HistoryLine, text: Text): string[] {
  const reached = operation === "start" ? to.filter(({ id }) => id !== person?.id) : to;
  const names = reached.map(({ name }) => name).join(text("comma"));
  const own = [
    from ? text("history.from", { name: from }) : "",
    names && operation !== "withdraw" ? text(`history.part.${parts[operation] ?? "next"}`, { names }) : "",
    resume ? text(`history.resume.${resume}`) : "",
  ];
  const passed = skipped.map(({ step, why }) => text(`history.skipped.${why}`, { step }));
  return [...own, ...passed].filter(Boolean);
}
