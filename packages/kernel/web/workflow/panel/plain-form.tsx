import { ConfirmSentence } from "@tz/ui";
import { Form } from "antd";
import { useState } from "react";
import { useText } from "../text.ts";
import { OperationConfirm } from "./operation-confirm.tsx";
import type { OperationProps } from "./operations.ts";
import { SaidField } from "./said-field.tsx";
import { ofTask } from "./use-preview.ts";
import { useTaskCommand } from "./use-task-command.ts";

interface PlainFormProps extends OperationProps {
  operation: "claim" | "release" | "withdraw";
}

/** An operation that needs nothing chosen: claim, release, withdraw. */
export function PlainForm({ operation, task, onDone, onCancel }: PlainFormProps) {
  const text = useText();
  const [reason, setReason] = useState("");
  const send = useTaskCommand<{ reason?: string }>(task.id, operation, { words: text(`done.${operation}`), onDone });
  return (
    <Form layout="vertical" component="div">
      {operation === "withdraw" && <SaidField label={text("saying.reason")} value={reason} onChange={setReason} />}
      <OperationConfirm
        missing={undefined}
        foresight={ofTask(task.id, operation)}
        confirm={text(`operation.${operation}`)}
        pending={send.isPending}
        error={send.error}
        onConfirm={() => send.mutate(reason.trim() ? { reason: reason.trim() } : {})}
        {...(onCancel ? { onCancel } : {})}
      />
    </Form>
  );
}

/** Reminds whoever has the task; nothing in the case changes, so there is nothing to foresee. */
export function UrgeForm({ task, onDone, onCancel }: OperationProps) {
  const text = useText();
  const [message, setMessage] = useState("");
  const urge = useTaskCommand<{ message?: string }>(task.id, "urge", { words: text("done.urge"), onDone });
  return (
    <Form layout="vertical" component="div">
      <SaidField label={text("saying.message")} value={message} onChange={setMessage} />
      <ConfirmSentence
        sentence={text("sentence.urge", { step: task.step.name, name: task.handler.name })}
        confirm={text("operation.urge")}
        pending={urge.isPending}
        error={urge.error}
        onConfirm={() => urge.mutate(message.trim() ? { message: message.trim() } : {})}
        {...(onCancel ? { onCancel } : {})}
      />
    </Form>
  );
}
