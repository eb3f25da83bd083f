import { Form } from "antd";
import { useState } from "react";
import { useText } from "../text.ts";
import { OperationConfirm } from "./operation-confirm.tsx";
import type { OperationProps } from "./operations.ts";
import { RouteFields, unrouted } from "./route-fields.tsx";
import { usePlanRoute } from "./use-plan-route.ts";
import { ofTask } from "./use-preview.ts";

/** The same for a step that is completed on a page of its own: says beforehand where that leads. */
export function PlanRouteForm({ task, onDone, onCancel }: OperationProps) {
  const text = useText();
  const [route, setRoute] = useState(() => unrouted(task));
  const { step, personIds } = route;
  const plan = usePlanRoute(task.id, { words: text("route.planned"), onDone });
  return (
    <Form layout="vertical" component="div">
      <RouteFields task={task} value={route} onChange={setRoute} />
      <OperationConfirm
        missing={step ? undefined : text("route.missing")}
        foresight={ofTask(task.id, "complete", { outcome: task.choices[0]?.value, step, personIds })}
        confirm={text("route.plan")}
        pending={plan.isPending}
        error={plan.error}
        onConfirm={() => step && plan.mutate({ route: { step, ...(personIds.length > 0 && { personIds }) } })}
        {...(onCancel ? { onCancel } : {})}
      />
    </Form>
  );
}
