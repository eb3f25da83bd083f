import { StatusTag, type Tone } from "@tz/ui";
import type { DraftView } from "../../../contract/workflow/index.ts";
import type { SavingState } from "./draft-queue.ts";
import { useText } from "./text.ts";
import type { Saving } from "./use-saving.ts";

const tones: Record<SavingState, Tone> = {
  saved: "good",
  waiting: "plain",
  saving: "plain",
  failed: "bad",
  behind: "bad",
};

/** What the draft belongs to, and whether everything is saved. */
export function SavingNote({ draft, saving }: { draft: DraftView; saving: Saving }) {
  const text = useText();
  const of = draft.basedOn === null ? text("drafts.fresh") : text("drafts.basedOn", { number: draft.basedOn });
  return (
    <span role="status">
      {of} <StatusTag tone={tones[saving.state]}>{text(`saving.${saving.state}`)}</StatusTag>
    </span>
  );
}
