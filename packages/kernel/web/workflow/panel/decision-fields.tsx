import { OpinionField } from "@tz/ui";
import { Form, Radio } from "antd";
import type { TaskView } from "../../../contract/workflow/index.ts";
import { useBilingual } from "../../base/index.ts";
import { HandwritingField } from "../components/handwriting-field.tsx";
import { useText } from "../text.ts";
import { usePhrases } from "../use-phrases.ts";

/** What a handler decides at a step, as far as it was entered. */
export interface Decision {
  opinion: string;
  /** The file of what was written by hand. */
  handwriting: string | null;
  outcome: string | undefined;
}

/** Before anything was entered: where there is one outcome only, it is that. */
export const undecided = ({ choices }: TaskView): Decision => ({
  opinion: "",
  handwriting: null,
  outcome: choices.length === 1 ? choices[0]?.value : undefined,
});

/** What a step still asks for, in a sentence. */
export function useMissing(task: TaskView, { opinion, handwriting, outcome }: Decision): string | undefined {
  const text = useText();
  if (task.choices.length > 0 && !outcome) return text("complete.chooseOutcome");
  if (task.opinionRule === "required" && opinion.trim() === "" && !handwriting) return text("complete.writeOpinion");
  return undefined;
}

interface DecisionFieldsProps {
  task: TaskView;
  value: Decision;
  onChange: (decision: Decision) => void;
}

/** The opinion, typed or written by hand, and the outcome that a step asks for. */
export function DecisionFields({ task, value, onChange }: DecisionFieldsProps) {
  const text = useText();
  const bilingual = useBilingual();
  const own = usePhrases();
  const required = task.opinionRule === "required";
  return (
    <>
      {task.opinionRule !== "none" && (
        <>
          <Form.Item label={text(required ? "complete.opinion" : "complete.opinionOptional")} required={required}>
            <OpinionField
              value={value.opinion}
              onChange={(opinion) => onChange({ ...value, opinion })}
              phrases={[...new Set([...own.phrases, ...task.phrases])]}
              onKeepPhrase={own.keep}
            />
          </Form.Item>
          <HandwritingField value={value.handwriting} onChange={(handwriting) => onChange({ ...value, handwriting })} />
        </>
      )}
      {task.choices.length > 1 && (
        <Form.Item label={text("complete.outcome")} required>
          <Radio.Group
            optionType="button"
            buttonStyle="solid"
            value={value.outcome}
            onChange={({ target }) => onChange({ ...value, outcome: target.value })}
            options={task.choices.map((choice) => ({ value: choice.value, label: bilingual(choice.name) }))}
          />
        </Form.Item>
      )}
    </>
  );
}
