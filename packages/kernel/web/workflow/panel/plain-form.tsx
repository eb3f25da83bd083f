import { ConfirmSentence } from "@tz/ui";
import { Form, Input } from "antd";
import { useState } from "react";
import { useText } from "../text.ts";
import type { OperationProps } from "./operations.ts";
import { useTaskCommand } from "./use-task-command.ts";

interface PlainFormProps extends OperationProps {
  operation: "claim" | "release" | "withdraw" | "urge";
}

/** What may be said with an operation, and the name by which the server takes it. */
const words = { urge: "message", withdraw: "reason" } as const;

/** An operation that needs nothing chosen: claim, release, withdraw, urge. */
export function PlainForm({ operation, task, onDone, onCancel }: PlainFormProps) {
  const text = useText();
  const [said, setSaid] = useState("");
  const send = useTaskCommand<Record<string, string>>(task.id, operation, { words: text(`done.${operation}`), onDone });
  const name = operation === "urge" || operation === "withdraw" ? words[operation] : undefined;
  return (
    <Form layout="vertical" component="div">
      {name && (
        <Form.Item label={text(`saying.${name}`)}>
          <Input.TextArea
            aria-label={text(`saying.${name}`)}
            autoSize={{ minRows: 2 }}
            maxLength={2000}
            value={said}
            onChange={(event) => setSaid(event.target.value)}
          />
        </Form.Item>
      )}
      <ConfirmSentence
        sentence={text(`sentence.${operation}`, { step: task.step.name, name: task.handler.name })}
        confirm={text(`operation.${operation}`)}
        pending={send.isPending}
        error={send.error}
        onConfirm={() => send.mutate(name && said.trim() ? { [name]: said.trim() } : {})}
        {...(onCancel ? { onCancel } : {})}
      />
    </Form>
  );
}
