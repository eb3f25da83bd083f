import type { PersonItem } from "@tz/ui";
import { Form } from "antd";
import { useState } from "react";
import { PersonField } from "../../people/index.ts";
import { OperationConfirm } from "../panel/operation-confirm.tsx";
import { SaidField } from "../panel/said-field.tsx";
import { ofCase } from "../panel/use-preview.ts";
import { useCaseCommand, useTaskCommand } from "../panel/use-task-command.ts";
import { useText } from "../text.ts";
import { grave, type Intervention, type InterventionProps } from "./interventions.ts";

/** Suspends, resumes or ends a case; the reason stands in its history. */
export function CaseForm({
  operation,
  reference,
  onDone,
  onCancel,
}: InterventionProps & { operation: Exclude<Intervention, "changeHandler" | "jump"> }) {
  const text = useText();
  const [reason, setReason] = useState("");
  const send = useCaseCommand<{ reason: string }>(reference, operation, {
    words: text(`intervene.done.${operation}`),
    onDone,
  });
  return (
    <Form layout="vertical" component="div">
      <SaidField
        label={text("intervene.reason")}
        value={reason}
        onChange={setReason}
        required
        placeholder={text("intervene.reasonHint")}
      />
      <OperationConfirm
        missing={reason.trim() === "" && text("intervene.reasonMissing")}
        foresight={ofCase(reference, operation)}
        confirm={text(`intervene.${operation}`)}
        danger={grave.has(operation)}
        pending={send.isPending}
        error={send.error}
        onConfirm={() => send.mutate({ reason: reason.trim() })}
        onCancel={onCancel}
      />
    </Form>
  );
}

/** Gives somebody's task to another. */
export function ChangeHandlerForm({
  reference,
  task,
  onDone,
  onCancel,
}: InterventionProps & { task: NonNullable<InterventionProps["task"]> }) {
  const text = useText();
  const [[to], setTo] = useState<PersonItem[]>([]);
  const [reason, setReason] = useState("");
  const change = useTaskCommand<{ toPersonId: string; reason: string }>(task.taskId, "handler", {
    words: text("intervene.done.changeHandler"),
    onDone,
  });
  const unchosen = !to && text("transfer.missing");
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={text("intervene.newHandler")} required>
        <PersonField by="person" label={text("intervene.newHandler")} single value={to ? [to] : []} onChange={setTo} />
      </Form.Item>
      <SaidField
        label={text("intervene.reason")}
        value={reason}
        onChange={setReason}
        required
        placeholder={text("intervene.handlerHint", { name: task.handler.name })}
      />
      <OperationConfirm
        missing={unchosen || (reason.trim() === "" && text("intervene.reasonMissing"))}
        foresight={ofCase(reference, "changeHandler", { taskId: task.taskId, toPersonId: to?.id })}
        confirm={text("intervene.changeHandler")}
        pending={change.isPending}
        error={change.error}
        onConfirm={() => to && change.mutate({ toPersonId: to.id, reason: reason.trim() })}
        onCancel={onCancel}
      />
    </Form>
  );
}
