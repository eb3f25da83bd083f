import { FaultNote } from "@tz/ui";
import { Button, Form, Input } from "antd";
import { api, useCommand, useFormFaults } from "../../base/index.ts";
import { meQuery } from "../me.ts";
import { useText } from "../text.ts";
import { NewPasswordFields } from "./new-password-fields.tsx";

interface Entries {
  oldPassword: string;
  newPassword: string;
  again: string;
}

/** Changes one's own password. */
export function ChangePasswordForm({ onDone }: { onDone: () => void }) {
  const text = useText();
  const [form] = Form.useForm<Entries>();
  const change = useCommand(
    ({ oldPassword, newPassword }: Entries, key) => api.post("/api/me/password", { oldPassword, newPassword }, key),
    {
      changes: [meQuery.queryKey],
      onDone() {
        form.resetFields();
        onDone();
      },
    },
  );
  useFormFaults(form, change.error);
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(entries) => change.mutate(entries)}>
      <Form.Item
        name="oldPassword"
        label={text("password.old")}
        rules={[{ required: true, message: text("password.oldMissing") }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <NewPasswordFields />
      <FaultNote error={change.error} />
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {text("password.change")}
      </Button>
    </Form>
  );
}
