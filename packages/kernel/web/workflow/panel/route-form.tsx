import { Form, Select } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type { CompletionRequest } from "../../../contract/workflow/index.ts";
import { useText } from "../text.ts";
import { DecisionFields, undecided, useMissing } from "./decision-fields.tsx";
import { OperationConfirm } from "./operation-confirm.tsx";
import type { OperationProps } from "./operations.ts";
import { ofTask } from "./use-preview.ts";
import { useTaskCommand } from "./use-task-command.ts";

/** Completes a task and passes the case to a step of one's choice and to some of its people (自由流转). */
export function RouteForm({ task, onDone, onCancel }: OperationProps) {
  const text = useText();
  const [decision, setDecision] = useState(() => undecided(task));
  const [step, setStep] = useState(task.routes.length === 1 ? task.routes[0]?.step : undefined);
  const [personIds, setPeople] = useState<string[]>([]);
  const { outcome, opinion } = decision;
  const target = task.routes.find((one) => one.step === step);
  const pass = useTaskCommand<z.input<typeof CompletionRequest>>(task.id, "complete", {
    words: text("route.done", { step: target?.name ?? "" }),
    onDone,
  });
  const asked = useMissing(task, decision);
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={text("route.step")} required>
        <Select
          aria-label={text("route.step")}
          placeholder={text("route.stepHint")}
          value={step ?? null}
          onChange={(chosen) => {
            setStep(chosen);
            setPeople([]);
          }}
          options={task.routes.map(({ step: value, name }) => ({ value, label: name }))}
        />
      </Form.Item>
      {target && (
        <Form.Item label={text("route.people")}>
          <Select
            mode="multiple"
            aria-label={text("route.people")}
            placeholder={text("complete.nextHint")}
            value={personIds}
            onChange={setPeople}
            showSearch={{ optionFilterProp: "label" }}
            options={target.candidates.map(({ id, name, unitName, title }) => ({
              value: id,
              label: text("complete.candidate", { name, unit: unitName, title }),
            }))}
          />
        </Form.Item>
      )}
      <DecisionFields task={task} value={decision} onChange={setDecision} />
      <OperationConfirm
        missing={target ? asked : text("route.missing")}
        foresight={ofTask(task.id, "complete", { outcome, step, personIds })}
        lead={task.onBehalfOf ? text("complete.onBehalf", { name: task.onBehalfOf }) : ""}
        confirm={text("operation.route")}
        pending={pass.isPending}
        error={pass.error}
        onConfirm={() =>
          step &&
          pass.mutate({
            outcome,
            opinion: opinion.trim() || undefined,
            route: { step, ...(personIds.length > 0 && { personIds }) },
          })
        }
        {...(onCancel ? { onCancel } : {})}
      />
    </Form>
  );
}
