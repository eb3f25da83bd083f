import { ConfirmSentence, type PersonItem } from "@tz/ui";
import { Form } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type { CirculateRequest } from "../../../contract/workflow/index.ts";
import { PersonField } from "../../people/index.ts";
import { useText } from "../text.ts";
import type { OperationProps } from "./operations.ts";
import { SaidField } from "./said-field.tsx";
import { useCaseCommand } from "./use-task-command.ts";

/** Sends copies to read, to any number of people. */
export function CirculateForm({ task, onDone, onCancel }: OperationProps) {
  const text = useText();
  const [readers, setReaders] = useState<PersonItem[]>([]);
  const [message, setMessage] = useState("");
  const send = useCaseCommand<z.input<typeof CirculateRequest>>(task.case, "circulate", {
    words: text("circulate.done"),
    onDone,
  });
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={text("circulate.readers")} required>
        <PersonField by="person" label={text("circulate.readers")} value={readers} onChange={setReaders} />
      </Form.Item>
      <SaidField label={text("circulate.message")} value={message} onChange={setMessage} />
      <ConfirmSentence
        sentence={
          readers.length > 0
            ? text("circulate.sentence", {
                names: readers.map(({ name }) => name).join(text("comma")),
                count: readers.length,
              })
            : text("circulate.missing")
        }
        confirm={text("operation.circulate")}
        disabled={readers.length === 0}
        pending={send.isPending}
        error={send.error}
        onConfirm={() => send.mutate({ personIds: readers.map(({ id }) => id), message: message.trim() || undefined })}
        {...(onCancel ? { onCancel } : {})}
      />
    </Form>
  );
}
