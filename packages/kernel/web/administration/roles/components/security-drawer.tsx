import { Form, Input, InputNumber } from "antd";
import type { SecuritySettings, SecuritySettingsVersion } from "../../../../contract/access/index.ts";
import { EditDrawer } from "../../shared/index.ts";
import { useText } from "../text.ts";
import { MethodFields } from "./method-fields.tsx";
import { securityRules } from "./security-rules.tsx";

interface Entries {
  settings: SecuritySettings;
  reason?: string;
}

/** Puts new rules into force, as a new version with its reason. */
export function SecurityDrawer({ current, onClose }: { current: SecuritySettingsVersion; onClose: () => void }) {
  const text = useText();
  return (
    <EditDrawer<Entries>
      title={text("security.change")}
      submit={text("security.putInForce")}
      initial={{ settings: current.settings }}
      sentence={() => text("security.sentence")}
      sendOf={({ settings, reason }) => ({
        method: "put",
        path: "/api/security-settings",
        body: { settings, reason, version: current.version },
      })}
      changes={[["securitySettings"]]}
      onClose={onClose}
    >
      {securityRules.map(({ name, least, most }) => (
        <Form.Item
          key={name}
          name={["settings", name]}
          label={text(`rule.${name}`)}
          extra={text("security.bounds", { least, most })}
          rules={[{ required: true, message: text("needed") }]}
        >
          <InputNumber min={least} max={most} precision={0} />
        </Form.Item>
      ))}
      <MethodFields />
      <Form.Item name="reason" label={text("security.reason")} rules={[{ required: true, message: text("needed") }]}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} placeholder={text("security.reasonHint")} />
      </Form.Item>
    </EditDrawer>
  );
}
