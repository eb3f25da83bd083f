import type { TaskView } from "@tz/kernel/contract/workflow";
import type { DocumentView } from "../../contract/index.ts";
import type { Key, Text } from "../text.ts";

/** Who of this unit and of others is to countersign and has not. */
const askedToCountersign = ({ making }: DocumentView) =>
  (making?.countersigns ?? [])
    .filter(({ kind, state }) => kind !== "issuer" && state === "pending")
    .map(({ name }) => name);

/** What is about to be passed on, and how it was decided. */
interface Passing {
  /** What the step says where nothing else decides. */
  sentence: Key;
  outcome: string | undefined;
  document: DocumentView;
  task: TaskView;
}

/** What the button will do, in one sentence; in whose name, where that is another's. */
export function passSentence(text: Text, passing: Passing): string {
  const { onBehalfOf } = passing.task;
  const words = whereItGoes(text, passing);
  return onBehalfOf ? text("pass.onBehalf", { name: onBehalfOf }) + words : words;
}

/** A way that was chosen freely goes before the process, whatever the outcome. */
function whereItGoes(text: Text, { sentence, outcome, document, task }: Passing): string {
  if (task.planned) {
    const names = task.planned.people.map(({ name }) => name).join(text("pass.comma"));
    const isSigned = document.state === "signOff" && outcome !== "disagree";
    const key = isSigned ? "pass.plannedSignature" : "pass.planned";
    return text(key, { step: task.planned.name, names: names || text("pass.plannedAll") });
  }
  if (outcome === "disagree") return text("pass.disagreeHint");
  if (outcome === "substantive") return text("pass.substantiveHint");
  const asked = document.state === "departmentReview" ? askedToCountersign(document) : [];
  if (asked.length > 0) return text("pass.toCountersign", { names: asked.join(text("pass.comma")) });
  return text(sentence, { signer: document.content.signer?.name ?? "" });
}
