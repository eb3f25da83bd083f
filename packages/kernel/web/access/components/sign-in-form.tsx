import { FaultNote } from "@tz/ui";
import { Button, Form, Input } from "antd";
import type { z } from "zod";
import type { SignedIn, SignInRequest } from "../../../contract/access/index.ts";
import { api, codeOf, useCommand, useFormFaults } from "../../base/index.ts";
import { useText } from "../text.ts";
import { useEnter } from "../use-enter.ts";

type Entries = z.input<typeof SignInRequest>;

/** Account and password, and the code of the authenticator once the server asks for it. */
export function SignInForm() {
  const text = useText();
  const [form] = Form.useForm<Entries>();
  const enter = useEnter();
  const signIn = useCommand((entries: Entries, key) => api.post<SignedIn>("/api/sign-in", entries, key), {
    onDone: enter,
  });
  useFormFaults(form, signIn.error);
  const code = codeOf(signIn.error);
  const asksCode = code === "access.code_required" || code === "access.wrong_code";
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(entries) => signIn.mutate(entries)}>
      <Form.Item
        name="account"
        label={text("signIn.account")}
        rules={[{ required: true, message: text("signIn.accountMissing") }]}
      >
        <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="password"
        label={text("signIn.password")}
        rules={[{ required: true, message: text("signIn.passwordMissing") }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      {asksCode && (
        <Form.Item
          name="code"
          label={text("signIn.code")}
          rules={[{ pattern: /^\d{6}$/, required: true, message: text("signIn.codeMissing") }]}
        >
          <Input autoFocus inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
        </Form.Item>
      )}
      {code !== "access.code_required" && <FaultNote error={signIn.error} />}
      <Button type="primary" htmlType="submit" block size="large" loading={signIn.isPending}>
        {text("signIn.submit")}
      </Button>
    </Form>
  );
}
