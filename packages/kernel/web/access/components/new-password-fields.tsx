import { Form, Input } from "antd";
import { useText } from "../text.ts";
import { PasswordRules } from "./password-rules.tsx";

/** A new password, twice, with what is asked of it. */
export function NewPasswordFields() {
  const text = useText();
  const password: string = Form.useWatch("newPassword") ?? "";
  return (
    <>
      <Form.Item
        name="newPassword"
        label={text("password.new")}
        extra={<PasswordRules password={password} />}
        rules={[{ required: true, message: text("password.newMissing") }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={text("password.again")}
        dependencies={["newPassword"]}
        rules={[
          { required: true, message: text("password.againMissing") },
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              !value || value === getFieldValue("newPassword")
                ? Promise.resolve()
                : Promise.reject(new Error(text("password.different"))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
