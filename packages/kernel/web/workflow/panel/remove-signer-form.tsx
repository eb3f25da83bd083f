import { Checkbox, Form } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type { RemoveSignerRequest } from "../../../contract/workflow/index.ts";
import { useText } from "../text.ts";
import { OperationConfirm } from "./operation-confirm.tsx";
import type { OperationProps } from "./operations.ts";
import { SaidField } from "./said-field.tsx";
import styles from "./task-panel.module.css";
import { ofTask } from "./use-preview.ts";
import { useTaskCommand } from "./use-task-command.ts";

/** Takes back whom one asked to sign, as long as they have not. */
export function RemoveSignerForm({ task, onDone, onCancel }: OperationProps) {
  const text = useText();
  const only = task.signers.length === 1 ? task.signers.map(({ taskId }) => taskId) : [];
  const [signerTaskIds, setSigners] = useState<string[]>(only);
  const [reason, setReason] = useState("");
  const remove = useTaskCommand<z.input<typeof RemoveSignerRequest>>(task.id, "signers/remove", {
    words: text("removeSigner.done"),
    onDone,
  });
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={text("removeSigner.people")} required>
        <Checkbox.Group
          className={styles.choices ?? ""}
          value={signerTaskIds}
          onChange={setSigners}
          options={task.signers.map(({ taskId, handler, place }) => ({
            value: taskId,
            label: text("removeSigner.signer", { name: handler.name, place: text(`place.${place}`) }),
          }))}
        />
      </Form.Item>
      <SaidField label={text("removeSigner.reason")} value={reason} onChange={setReason} />
      <OperationConfirm
        missing={signerTaskIds.length === 0 && text("removeSigner.missing")}
        foresight={ofTask(task.id, "removeSigner", { signerTaskIds })}
        confirm={text("operation.removeSigner")}
        danger
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ signerTaskIds, reason: reason.trim() || undefined })}
        {...(onCancel ? { onCancel } : {})}
      />
    </Form>
  );
}
