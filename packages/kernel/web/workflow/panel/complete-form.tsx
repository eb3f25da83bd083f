import { ConfirmSentence, OpinionField } from "@tz/ui";
import { Form, Radio } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type { CompletionRequest } from "../../../contract/workflow/index.ts";
import { useBilingual } from "../../base/index.ts";
import { useText } from "../text.ts";
import { usePhrases } from "../use-phrases.ts";
import { ChooseNext, type Chosen, chosenFor, unchosen } from "./choose-next.tsx";
import type { OperationProps } from "./operations.ts";
import { useTaskCommand } from "./use-task-command.ts";

/** Completes a task: the opinion, the outcome, who handles the next step; then what that will do, and the button. */
export function CompleteForm({ task, onDone }: OperationProps) {
  const text = useText();
  const bilingual = useBilingual();
  const own = usePhrases();
  const [opinion, setOpinion] = useState("");
  const [outcome, setOutcome] = useState<string | undefined>(
    task.choices.length === 1 ? task.choices[0]?.value : undefined,
  );
  const [chosen, setChosen] = useState<Chosen>({});
  const complete = useTaskCommand<z.input<typeof CompletionRequest>>(task.id, "complete", {
    words: text("complete.done", { step: task.step.name }),
    onDone,
  });
  const choice = task.choices.find(({ value }) => value === outcome);
  const steps = task.next.filter(({ outcomes }) => !outcomes || (outcome && outcomes.includes(outcome)));
  const next = unchosen(steps, chosen);
  const missing =
    (task.choices.length > 0 && !choice && text("complete.chooseOutcome")) ||
    (task.opinionRule === "required" && opinion.trim() === "" && text("complete.writeOpinion")) ||
    (next && text("complete.chooseNext", { step: next.name }));
  const sentence = choice
    ? text("complete.sentenceOutcome", { outcome: bilingual(choice.name), step: task.step.name })
    : text("complete.sentence", { step: task.step.name });
  return (
    <Form layout="vertical" component="div">
      {task.opinionRule !== "none" && (
        <Form.Item
          label={text(task.opinionRule === "required" ? "complete.opinion" : "complete.opinionOptional")}
          required={task.opinionRule === "required"}
        >
          <OpinionField
            value={opinion}
            onChange={setOpinion}
            phrases={[...new Set([...own.phrases, ...task.phrases])]}
            onKeepPhrase={own.keep}
          />
        </Form.Item>
      )}
      {task.choices.length > 1 && (
        <Form.Item label={text("complete.outcome")} required>
          <Radio.Group
            optionType="button"
            buttonStyle="solid"
            value={outcome}
            onChange={({ target }) => setOutcome(target.value)}
            options={task.choices.map(({ value, name }) => ({ value, label: bilingual(name) }))}
          />
        </Form.Item>
      )}
      <ChooseNext steps={steps} value={chosen} onChange={setChosen} />
      <ConfirmSentence
        sentence={
          missing || (task.onBehalfOf ? text("complete.onBehalf", { name: task.onBehalfOf }) + sentence : sentence)
        }
        confirm={choice ? bilingual(choice.name) : text("operation.complete")}
        disabled={Boolean(missing)}
        pending={complete.isPending}
        error={complete.error}
        onConfirm={() =>
          complete.mutate({ outcome, opinion: opinion.trim() || undefined, chosen: chosenFor(steps, chosen) })
        }
      />
    </Form>
  );
}
