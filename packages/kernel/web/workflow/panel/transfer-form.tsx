import type { PersonItem } from "@tz/ui";
import { Form } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type { TransferRequest } from "../../../contract/workflow/index.ts";
import { PersonField } from "../../people/index.ts";
import { useText } from "../text.ts";
import { OperationConfirm } from "./operation-confirm.tsx";
import type { OperationProps } from "./operations.ts";
import { SaidField } from "./said-field.tsx";
import { ofTask } from "./use-preview.ts";
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
      <SaidField label={text("transfer.reason")} value={reason} onChange={setReason} />
      <OperationConfirm
        missing={to ? undefined : text("transfer.missing")}
        foresight={ofTask(task.id, "transfer", { personIds: to ? [to.id] : [] })}
        confirm={text("operation.transfer")}
        pending={transfer.isPending}
        error={transfer.error}
        onConfirm={() => to && transfer.mutate({ toPersonId: to.id, reason: reason.trim() || undefined })}
        {...(onCancel ? { onCancel } : {})}
      />
    </Form>
  );
}
