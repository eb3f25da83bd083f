import { useNavigate } from "@tanstack/react-router";
import { FaultNote } from "@tz/ui";
import { Button, Drawer, Form, Input } from "antd";
import { api, useCommand } from "../../base/index.ts";
import { newProcess } from "./model/new-process.ts";
import { draftsKey } from "./queries.ts";
import { useText } from "./text.ts";

interface Entries {
  name: string;
  key: string;
}

/** Asks what a new process is called, and opens its drawing. */
export function NewProcessDrawer({ onClose }: { onClose: () => void }) {
  const text = useText();
  const navigate = useNavigate();
  const create = useCommand(
    ({ name, key }: Entries, once) =>
      api.post<{ id: string }>("/api/process-drafts", { bpmn: newProcess(name, key) }, once),
    {
      changes: [draftsKey],
      onDone: ({ id }: { id: string }) => void navigate({ to: `/administration/processes/drafts/${id}` }),
    },
  );
  return (
    <Drawer open size={480} title={text("processes.new")} onClose={onClose}>
      <Form<Entries>
        layout="vertical"
        requiredMark={false}
        initialValues={{ key: `process_${Date.now().toString(36)}` }}
        onFinish={(entries) => create.mutate(entries)}
      >
        <Form.Item
          name="name"
          label={text("process.name")}
          rules={[{ required: true, whitespace: true, message: text("new.nameMissing") }]}
        >
          <Input autoFocus maxLength={100} placeholder={text("new.namePlaceholder")} />
        </Form.Item>
        <Form.Item
          name="key"
          label={text("process.key")}
          extra={text("process.keyHint")}
          rules={[{ pattern: /^[A-Za-z_][\w.-]{0,99}$/, required: true, message: text("new.keyWrong") }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <FaultNote error={create.error} />
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {text("new.draw")}
        </Button>
      </Form>
    </Drawer>
  );
}
