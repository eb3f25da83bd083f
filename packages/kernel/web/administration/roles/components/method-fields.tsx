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
    <div key={method}>
      <Form.Item
        name={["settings", "methods", method, "allowed"]}
        label={bilingual(label)}
        valuePropName="checked"
        initialValue={false}
      >
        <Switch
          aria-label={bilingual(label)}
          checkedChildren={text("method.on")}
          unCheckedChildren={text("method.off")}
        />
      </Form.Item>
      <Form.Item
        name={["settings", "methods", method, "requiredRoles"]}
        label={text("method.required")}
        extra={text("method.hint")}
        initialValue={[]}
      >
        <Select mode="multiple" optionFilterProp="label" options={options} placeholder={text("method.requiredHint")} />
      </Form.Item>
    </div>
  ));
}
