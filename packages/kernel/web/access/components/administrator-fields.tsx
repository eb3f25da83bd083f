import { Form, Input } from "antd";
import { useText } from "../text.ts";
import { PasswordRules } from "./password-rules.tsx";
import styles from "./set-up.module.css";

/** One of the three administrators of a new system. */
export function AdministratorFields({ who }: { who: "system" | "security" | "audit" }) {
  const text = useText();
  const password: string = Form.useWatch([who, "password"]) ?? "";
  const rules = [{ required: true, message: text("setUp.missing") }];
  return (
    <fieldset className={styles.group}>
      <legend>{text(`setUp.${who}`)}</legend>
      <p>{text(`setUp.${who}Hint`)}</p>
      <div className={styles.fields}>
        <Form.Item name={[who, "name"]} label={text("setUp.name")} rules={rules}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name={[who, "account"]} label={text("signIn.account")} rules={rules}>
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name={[who, "password"]}
          label={text("signIn.password")}
          extra={<PasswordRules password={password} isFirst />}
          rules={rules}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </div>
    </fieldset>
  );
}
