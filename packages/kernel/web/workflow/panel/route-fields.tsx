import { Form, Select } from "antd";
import type { TaskView } from "../../../contract/workflow/index.ts";
import { useText } from "../text.ts";
import { CandidateSelect } from "./candidate-select.tsx";

/** Where a case is passed to and to whom of those who may be chosen there; nobody: those whom the step names. */
export interface FreeRoute {
  step: string | undefined;
  personIds: string[];
}

/** Nothing is chosen yet, unless there is one way only. */
export const unrouted = ({ routes }: TaskView): FreeRoute => ({
  step: routes.length === 1 ? routes[0]?.step : undefined,
  personIds: [],
});

interface RouteFieldsProps {
  task: TaskView;
  value: FreeRoute;
  onChange: (value: FreeRoute) => void;
}

/** Chooses one of the steps to which a task may be passed freely, and people for it. */
export function RouteFields({ task: { routes }, value: { step, personIds }, onChange }: RouteFieldsProps) {
  const text = useText();
  const target = routes.find((one) => one.step === step);
  return (
    <>
      <Form.Item label={text("route.step")} required>
        <Select
          aria-label={text("route.step")}
          placeholder={text("route.stepHint")}
          value={step ?? null}
          onChange={(chosen) => onChange({ step: chosen, personIds: [] })}
          options={routes.map(({ step: value, name }) => ({ value, label: name }))}
        />
      </Form.Item>
      {target && (
        <Form.Item label={text("route.people")}>
          <CandidateSelect
            label={text("route.people")}
            candidates={target.candidates}
            value={personIds}
            onChange={(ids) => onChange({ step, personIds: ids })}
          />
        </Form.Item>
      )}
    </>
  );
}
