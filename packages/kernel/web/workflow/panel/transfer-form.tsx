import { ConfirmSentence, type PersonItem } from "@tz/ui";
import { Form, Input } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type { TransferRequest } from "../../../contract/workflow/index.ts";
import { PersonField } from "../../people/index.ts";
import { useText } from "../text.ts";
import type { OperationProps } from "./operations.ts";
import { useTaskCommand } from "./use-task-command.ts";

/** Hands a task over to somebody else. */
export function TransferForm({ task, onDone, onCancel }: OperationProps) {
  const text = useText();
  const [[to], setTo] = useState<PersonItem[]>([]);
  const [reason, setReason] = useState("");
  const transfer = useTaskCommand<z.input<typeof TransferRequest>>(task.id, "transfer", {
    words: text("transfer.done"),
    onDone,
  });
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={text("transfer.to")} required>
        <PersonField by="person" label={text("transfer.to")} single value={to ? [to] : []} onChange={setTo} />
      </Form.Item>
      <Form.Item label={text("transfer.reason")}>
        <Input.TextArea
          aria-label={text("transfer.reason")}
          autoSize={{ minRows: 2 }}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form.Item>
      <ConfirmSentence
        sentence={
          to
            ? text("transfer.sentence", { step: task.step.name, name: to.name, place: to.place })
            : text("transfer.missing")
        }
        confirm={text("operation.transfer")}
        disabled={!to}
        pending={transfer.isPending}
        error={transfer.error}
        onConfirm={() => to && transfer.mutate({ toPersonId: to.id, reason: reason.trim() || undefined })}
        {...(onCancel ? { onCancel } : {})}
      />
    </Form>
  );
}
