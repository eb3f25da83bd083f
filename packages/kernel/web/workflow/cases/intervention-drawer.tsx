import { Drawer } from "antd";
import { useText } from "../text.ts";
import { CaseForm, ChangeHandlerForm } from "./intervention-form.tsx";
import type { Intervention, InterventionProps } from "./interventions.ts";
import { JumpForm } from "./jump-form.tsx";

interface InterventionDrawerProps extends InterventionProps {
  operation: Intervention;
}

/** One intervention with what it will do. */
export default function InterventionDrawer({ operation, ...props }: InterventionDrawerProps) {
  const text = useText();
  const { task } = props;
  const title =
    operation === "changeHandler" && task
      ? text("intervene.handlerOf", { name: task.handler.name, step: task.step.name })
      : text(`intervene.${operation}`);
  return (
    <Drawer open size={480} title={title} onClose={props.onCancel}>
      {operation === "jump" && <JumpForm {...props} />}
      {operation !== "changeHandler" && operation !== "jump" && <CaseForm operation={operation} {...props} />}
      {operation === "changeHandler" && task && <ChangeHandlerForm {...props} task={task} />}
    </Drawer>
  );
}
