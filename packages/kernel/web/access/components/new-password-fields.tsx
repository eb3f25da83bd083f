import { Form, Input } from "antd";
import { useText } from "../text.ts";

/** A new password, twice; whether it is good enough the server says beside the field. */
export function NewPasswordFields() {
  const text = useText();
  return (
    <>
      <Form.Item
        name="newPassword"
        label={text("password.new")}
        extra={text("password.rules")}
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
