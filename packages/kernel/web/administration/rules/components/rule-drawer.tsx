import { Form, Input, InputNumber, Space, Switch } from "antd";
import { useBilingual } from "../../../base/index.ts";
import { EditDrawer } from "../../shared/index.ts";
import type { RuleSet } from "../queries.ts";
import { bodyOf, entriesOf, type RuleField } from "../schema.ts";
import { useText } from "../text.ts";

interface Entries {
  value: Record<string, unknown>;
  reason: string;
  /** Local time as the browser's own field gives it. */
  validFrom?: string;
}

interface RuleDrawerProps {
  set: RuleSet;
  fields: readonly RuleField[];
  onClose: () => void;
}

/** Puts other values of a rule set into force, at once or from a day on, as a new version with its reason. */
export function RuleDrawer({ set, fields, onClose }: RuleDrawerProps) {
  const text = useText();
  const bilingual = useBilingual();
  const needed = [{ required: true, message: text("needed") }];
  return (
    <EditDrawer<Entries>
      title={text("rules.changeNamed", { name: bilingual(set.words) })}
      submit={text("rules.putInForce")}
      initial={{ value: entriesOf(set.inForce.value, fields) }}
      sentence={() => text("rules.sentence")}
      sendOf={({ value, reason, validFrom }) => ({
        method: "put",
        path: `/api/rule-sets/${set.name}`,
        body: {
          value: bodyOf(value, fields),
          reason,
          version: set.newest,
          ...(validFrom ? { validFrom: new Date(validFrom).toISOString() } : {}),
        },
      })}
      changes={[["ruleSets"]]}
      onClose={onClose}
    >
      {fields.map((field) => (
        <RuleControl key={field.path.join(".")} field={field} />
      ))}
      <Form.Item name="validFrom" label={text("rules.validFrom")} extra={text("rules.validFromHint")}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="reason" label={text("rules.reason")} rules={needed}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} placeholder={text("rules.reasonHint")} />
      </Form.Item>
    </EditDrawer>
  );
}

function RuleControl({ field: { path, label, kind, least, most, whole, required } }: { field: RuleField }) {
  const text = useText();
  const name = ["value", ...path];
  const bounds = { ...(least === undefined ? {} : { min: least }), ...(most === undefined ? {} : { max: most }) };
  if (kind === "time")
    return (
      <Form.Item name={name} label={label}>
        <WorkingTime />
      </Form.Item>
    );
  return (
    <Form.Item
      name={name}
      label={label}
      {...(kind === "flag" ? { valuePropName: "checked" } : {})}
      rules={required && kind !== "flag" ? [{ required: true, message: text("needed") }] : []}
    >
      {kind === "number" && <InputNumber {...bounds} {...(whole ? { precision: 0 } : {})} />}
      {kind === "flag" && <Switch />}
      {kind === "text" && <Input />}
      {kind === "json" && <Input.TextArea autoSize={{ minRows: 3 }} spellCheck={false} />}
    </Form.Item>
  );
}

interface WorkingTimeValue {
  days?: number | null;
  hours?: number | null;
}

interface WorkingTimeProps {
  id?: string;
  value?: WorkingTimeValue;
  onChange?: (value: WorkingTimeValue) => void;
}

/** Working days, working hours, or both. */
function WorkingTime({ id, value = {}, onChange }: WorkingTimeProps) {
  const text = useText();
  return (
    <Space wrap>
      {(["days", "hours"] as const).map((part) => (
        <InputNumber
          key={part}
          {...(id && part === "days" ? { id } : {})}
          aria-label={text(`rules.${part}`)}
          min={0}
          max={part === "days" ? 1000 : 2000}
          step={part === "days" ? 0.5 : 1}
          suffix={text(`rules.${part}`)}
          style={{ width: "11rem" }}
          value={value[part] ?? null}
          onChange={(amount) => onChange?.({ ...value, [part]: amount })}
        />
      ))}
    </Space>
  );
}
