import { Form } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type { CompletionRequest } from "../../../contract/workflow/index.ts";
import { useText } from "../text.ts";
import { DecisionFields, undecided, useMissing } from "./decision-fields.tsx";
import { OperationConfirm } from "./operation-confirm.tsx";
import type { OperationProps } from "./operations.ts";
import { RouteFields, unrouted } from "./route-fields.tsx";
import { ofTask } from "./use-preview.ts";
import { useTaskCommand } from "./use-task-command.ts";

/** Completes a task and passes the case to a step of one's choice and to some of its people (自由流转). */
export function RouteForm({ task, onDone, onCancel }: OperationProps) {
  const text = useText();
  const [decision, setDecision] = useState(() => undecided(task));
  const [route, setRoute] = useState(() => unrouted(task));
  const { outcome, opinion, handwriting } = decision;
  const { step, personIds } = route;
  const target = task.routes.find((one) => one.step === step);
  const pass = useTaskCommand<z.input<typeof CompletionRequest>>(task.id, "complete", {
    words: text("route.done", { step: target?.name ?? "" }),
    onDone,
  });
  const asked = useMissing(task, decision);
  return (
    <Form layout="vertical" component="div">
      <RouteFields task={task} value={route} onChange={setRoute} />
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
            handwriting,
            route: { step, ...(personIds.length > 0 && { personIds }) },
          })
        }
        {...(onCancel ? { onCancel } : {})}
      />
    </Form>
  );
}
