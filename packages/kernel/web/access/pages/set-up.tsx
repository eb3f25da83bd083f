import { useNavigate } from "@tanstack/react-router";
import { FaultNote, toast, useDocumentTitle } from "@tz/ui";
import { Button, Form, Input } from "antd";
import type { z } from "zod";
import type { SetUpRequest } from "../../../contract/access/index.ts";
import { api, useCommand, useFormFaults } from "../../base/index.ts";
import { AdministratorFields } from "../components/administrator-fields.tsx";
import { FirstUnitFields } from "../components/first-unit-fields.tsx";
import { Welcome } from "../components/welcome.tsx";
import { signInOptionsKey } from "../forget-what-was-read.ts";
import { useText } from "../text.ts";

type Entries = z.input<typeof SetUpRequest>;

/** A new system: its first unit and the three separated administrators, by the code that stands on the server's console. */
export default function SetUpPage() {
  const text = useText();
  const navigate = useNavigate();
  const [form] = Form.useForm<Entries>();
  const setUp = useCommand((entries: Entries, key) => api.post("/api/set-up", entries, key), {
    changes: [[signInOptionsKey]],
    onDone() {
      toast(text("setUp.done"));
      void navigate({ to: "/sign-in", replace: true });
    },
  });
  useDocumentTitle(text("setUp.title"));
  useFormFaults(form, setUp.error);
  return (
    <Welcome title={text("setUp.title")} lead={text("setUp.lead")} wide>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(entries) => setUp.mutate(entries)}>
        <Form.Item
          name="code"
          label={text("setUp.code")}
          extra={text("setUp.codeHint")}
          rules={[{ required: true, message: text("setUp.codeMissing") }]}
        >
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <FirstUnitFields />
        {(["system", "security", "audit"] as const).map((who) => (
          <AdministratorFields key={who} who={who} />
        ))}
        <FaultNote error={setUp.error} />
        <Button type="primary" htmlType="submit" size="large" loading={setUp.isPending}>
          {text("setUp.submit")}
        </Button>
      </Form>
    </Welcome>
  );
}
