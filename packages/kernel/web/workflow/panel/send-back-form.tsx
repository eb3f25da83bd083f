import { OpinionField } from "@tz/ui";
import { Form, Radio, Select } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type { SendBackRequest } from "../../../contract/workflow/index.ts";
import { useKept } from "../../access/index.ts";
import { useText } from "../text.ts";
import { usePhrases } from "../use-phrases.ts";
import { OperationConfirm } from "./operation-confirm.tsx";
import type { OperationProps } from "./operations.ts";
import { ofTask } from "./use-preview.ts";
import { useTaskCommand } from "./use-task-command.ts";

/** Sends a task back to a step passed, with the reason that the receiver reads. */
export function SendBackForm({ task, onDone, onCancel }: OperationProps) {
  const text = useText();
  const { phrases, keep } = usePhrases();
  const [step, setStep] = useState(task.sendBackTo[0]?.step);
  const [resume, setResume] = useState<"again" | "direct">("again");
  const [reason, setReason, drop] = useKept(`task.${task.id}.sendBack`, () => "");
  const send = useTaskCommand<z.input<typeof SendBackRequest>>(task.id, "send-back", {
    words: text("sendBack.done"),
    onDone: () => {
      drop();
      onDone();
    },
  });
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={text("sendBack.to")}>
        <Select
          aria-label={text("sendBack.to")}
          value={step}
          onChange={setStep}
          options={task.sendBackTo.map(({ step: value, name, isDrafter }) => ({
            value,
            label: isDrafter ? text("sendBack.drafter", { step: name, name: task.drafter.name }) : name,
          }))}
        />
      </Form.Item>
      <Form.Item label={text("sendBack.after")}>
        <Radio.Group
          value={resume}
          onChange={({ target: { value } }) => setResume(value)}
          options={[
            { value: "again", label: text("sendBack.again") },
            { value: "direct", label: text("sendBack.direct") },
          ]}
        />
      </Form.Item>
      <Form.Item label={text("sendBack.reason")} required>
        <OpinionField
          label={text("sendBack.reason")}
          value={reason}
          onChange={setReason}
          phrases={phrases}
          onKeepPhrase={keep}
          placeholder={text("sendBack.reasonHint")}
        />
      </Form.Item>
      <OperationConfirm
        missing={reason.trim() === "" && text("sendBack.missing")}
        foresight={ofTask(task.id, "sendBack", { step, resume })}
        confirm={text("operation.sendBack")}
        danger
        pending={send.isPending}
        error={send.error}
        onConfirm={() => step && send.mutate({ to: { step }, resume, reason })}
        {...(onCancel ? { onCancel } : {})}
      />
    </Form>
  );
}
