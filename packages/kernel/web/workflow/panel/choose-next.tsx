import { Form } from "antd";
import type { TaskView } from "../../../contract/workflow/index.ts";
import { useText } from "../text.ts";
import { CandidateSelect } from "./candidate-select.tsx";

/** Persons by the step for which they are chosen. */
export type Chosen = Record<string, string[]>;
type Steps = TaskView["next"];

/** The first step for which somebody must still be chosen. */
export const unchosen = (steps: Steps, chosen: Chosen) =>
  steps.find(({ step, optional }) => !optional && !chosen[step]?.length);

/** What was chosen for these steps alone: a choice for another outcome is left behind. */
export const chosenFor = (steps: Steps, chosen: Chosen): Chosen =>
  Object.fromEntries(steps.flatMap(({ step }) => (chosen[step] ? [[step, chosen[step]]] : [])));

interface ChooseNextProps {
  steps: Steps;
  value: Chosen;
  onChange: (chosen: Chosen) => void;
}

/** Who handles the next steps, among those whom the process allows. */
export function ChooseNext({ steps, value, onChange }: ChooseNextProps) {
  const text = useText();
  return steps.map(({ step, name, optional, candidates }) => {
    const label = text(optional ? "complete.nextOptional" : "complete.next", { step: name });
    return (
      <Form.Item key={step} label={label} required={!optional}>
        <CandidateSelect
          label={label}
          candidates={candidates}
          value={value[step] ?? []}
          onChange={(ids) => {
            const { [step]: _, ...others } = value;
            onChange(ids.length > 0 ? { ...others, [step]: ids } : others);
          }}
        />
      </Form.Item>
    );
  });
}
