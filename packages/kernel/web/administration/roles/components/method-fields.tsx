import { Form, Select, Switch } from "antd";
import { useBilingual, useSignInWays } from "../../../base/index.ts";
import { useText } from "../text.ts";
import { useRoleNames } from "../use-role-names.ts";

/** Whether each further way to sign in may be used, and which roles must use it. */
export function MethodFields() {
  const text = useText();
  const bilingual = useBilingual();
  const options = [...useRoleNames()].map(([value, label]) => ({ value, label }));
  return useSignInWays().map(({ method, label }) => (
    <Form.Item key={method} label={bilingual(label)} extra={text("method.hint")}>
      <Form.Item name={["settings", "methods", method, "allowed"]} valuePropName="checked" initialValue={false}>
        <Switch
          aria-label={bilingual(label)}
          checkedChildren={text("method.on")}
          unCheckedChildren={text("method.off")}
        />
      </Form.Item>
      <Form.Item
        name={["settings", "methods", method, "requiredRoles"]}
        label={text("method.required")}
        initialValue={[]}
        noStyle
      >
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={options}
          aria-label={text("method.required")}
          placeholder={text("method.requiredHint")}
        />
      </Form.Item>
    </Form.Item>
  ));
}
