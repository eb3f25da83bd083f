import type { PersonItem } from "@tz/ui";
import { Form, Radio } from "antd";
import { useState } from "react";
import type { z } from "zod";
import type { AddSignerRequest, SignerPlace } from "../../../contract/workflow/index.ts";
import { PersonField } from "../../people/index.ts";
import { useText } from "../text.ts";
import { OperationConfirm } from "./operation-confirm.tsx";
import type { OperationProps } from "./operations.ts";
import { SaidField } from "./said-field.tsx";
import { ofTask } from "./use-preview.ts";
import { useTaskCommand } from "./use-task-command.ts";

const places: readonly SignerPlace[] = ["before", "beside", "after"];

/** Asks others to sign at this step: before, beside or after oneself. */
export function AddSignerForm({ task, onDone, onCancel }: OperationProps) {
  const text = useText();
  const [place, setPlace] = useState<SignerPlace>("before");
  const [people, setPeople] = useState<PersonItem[]>([]);
  const [reason, setReason] = useState("");
  const personIds = people.map(({ id }) => id);
  const add = useTaskCommand<z.input<typeof AddSignerRequest>>(task.id, "signers", {
    words: text("addSigner.done"),
    onDone,
  });
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={text("addSigner.place")}>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          value={place}
          onChange={({ target }) => setPlace(target.value)}
          options={places.map((value) => ({ value, label: text(`place.${value}`) }))}
        />
      </Form.Item>
      <Form.Item label={text("addSigner.people")} required>
        <PersonField by="person" label={text("addSigner.people")} value={people} onChange={setPeople} />
      </Form.Item>
      <SaidField
        label={text("addSigner.reason")}
        value={reason}
        onChange={setReason}
        placeholder={text("addSigner.reasonHint")}
      />
      <OperationConfirm
        missing={people.length === 0 && text("addSigner.missing")}
        foresight={ofTask(task.id, "addSigner", { place, personIds })}
        confirm={text("operation.addSigner")}
        pending={add.isPending}
        error={add.error}
        onConfirm={() => add.mutate({ place, personIds, reason: reason.trim() || undefined })}
        {...(onCancel ? { onCancel } : {})}
      />
    </Form>
  );
}
