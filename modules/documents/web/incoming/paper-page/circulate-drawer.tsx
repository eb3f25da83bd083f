import { usePost } from "@tz/kernel/web/access";
import { api, useCommand } from "@tz/kernel/web/base";
import { PersonField } from "@tz/kernel/web/people";
import { ConfirmSentence, type PersonItem, toast } from "@tz/ui";
import { Drawer, Form, Input } from "antd";
import { useState } from "react";
import { changedByIncoming, type IncomingPaper, incomingCase } from "../incoming.ts";
import { useText } from "../text.ts";

interface CirculateDrawerProps {
  paper: IncomingPaper;
  onClose: () => void;
}

/** 传阅: gives the paper to people of the unit to read; each reading comes back as a receipt. */
export default function CirculateDrawer({ paper, onClose }: CirculateDrawerProps) {
  const text = useText();
  const unitId = usePost()?.unitId;
  const [readers, setReaders] = useState<PersonItem[]>([]);
  const [message, setMessage] = useState("");
  const send = useCommand(
    (input: { personIds: string[]; message?: string | undefined }, key) =>
      api.post(`/api/cases/${incomingCase}/${paper.id}/circulate`, input, key),
    {
      changes: changedByIncoming,
      onDone() {
        toast(text("circulate.done", { count: readers.length }));
        onClose();
      },
    },
  );
  const names = readers.map(({ name }) => name).join(text("comma"));
  return (
    <Drawer open size={520} title={text("circulate.title")} onClose={onClose}>
      <Form layout="vertical" component="div">
        <Form.Item label={text("circulate.readers")} required>
          <PersonField
            by="person"
            unitId={unitId}
            label={text("circulate.readers")}
            value={readers}
            onChange={setReaders}
          />
        </Form.Item>
        <Form.Item label={text("circulate.message")}>
          <Input.TextArea
            aria-label={text("circulate.message")}
            autoSize={{ minRows: 2 }}
            maxLength={2000}
            value={message}
            onChange={({ target }) => setMessage(target.value)}
          />
        </Form.Item>
      </Form>
      <ConfirmSentence
        sentence={
          readers.length > 0 ? text("circulate.sentence", { names, count: readers.length }) : text("circulate.missing")
        }
        confirm={text("circulate.verb")}
        disabled={readers.length === 0}
        pending={send.isPending}
        error={send.error}
        onConfirm={() => send.mutate({ personIds: readers.map(({ id }) => id), message: message.trim() || undefined })}
        onCancel={onClose}
      />
    </Drawer>
  );
}
