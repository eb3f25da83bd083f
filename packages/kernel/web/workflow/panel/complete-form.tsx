import { Form } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type { CompletionRequest } from "../../../contract/workflow/index.ts";
import { useKept } from "../../access/index.ts";
import { useBilingual } from "../../base/index.ts";
import { useText } from "../text.ts";
import { ChooseNext, type Chosen, chosenFor, unchosen } from "./choose-next.tsx";
import { DecisionFields, undecided, useMissing } from "./decision-fields.tsx";
import { OperationConfirm } from "./operation-confirm.tsx";
import type { OperationProps } from "./operations.ts";
import { ofTask } from "./use-preview.ts";
import { useTaskCommand } from "./use-task-command.ts";

/** Completes a task: the opinion, the outcome, who handles the next step; then what that will do, and the button. */
export function CompleteForm({ task, onDone }: OperationProps) {
  const text = useText();
  const bilingual = useBilingual();
  const [decision, setDecision, drop] = useKept(`task.${task.id}.complete`, () => undecided(task));
  const [chosen, setChosen] = useState<Chosen>({});
  const { outcome, opinion, handwriting } = decision;
  const complete = useTaskCommand<z.input<typeof CompletionRequest>>(task.id, "complete", {
    words: text("complete.done", { step: task.step.name }),
    onDone: () => {
      drop();
      onDone();
    },
  });
  const choice = task.choices.find(({ value }) => value === outcome);
  const steps = task.next.filter(({ outcomes }) => !outcomes || (outcome && outcomes.includes(outcome)));
  const next = unchosen(steps, chosen);
  const mine = chosenFor(steps, chosen);
  const asked = useMissing(task, decision);
  return (
    <Form layout="vertical" component="div">
      <DecisionFields task={task} value={decision} onChange={setDecision} />
      <ChooseNext steps={steps} value={chosen} onChange={setChosen} />
      <OperationConfirm
        missing={asked ?? (next && text("complete.chooseNext", { step: next.name }))}
        foresight={ofTask(task.id, "complete", { outcome, chosen: pairs(mine) })}
        lead={task.onBehalfOf ? text("complete.onBehalf", { name: task.onBehalfOf }) : ""}
        confirm={choice ? bilingual(choice.name) : text("operation.complete")}
        pending={complete.isPending}
        error={complete.error}
        onConfirm={() => complete.mutate({ outcome, opinion: opinion.trim() || undefined, handwriting, chosen: mine })}
      />
    </Form>
  );
}

/** Persons by step as the preview takes them: `step:person`. */
const pairs = (chosen: Chosen) =>
  Object.entries(chosen).flatMap(([step, ids]) => ids.map((personId) => `${step}:${personId}`));
