import { useBilingual } from "@tz/kernel/web/base";
import { Form, Input, Select } from "antd";
import { type Retention, retentionEntries, retentions } from "../../contract/index.ts";
import { useText } from "../text.ts";

/** Options of 保管期限. */
export function useRetentionOptions() {
  const say = useBilingual();
  return retentions.map((value) => ({ value, label: say(retentionEntries[value]) }));
}

interface RetentionFieldProps {
  name?: string;
  several?: boolean;
  /** Another one than this is to be chosen. */
  other?: Retention;
}

/** 保管期限 as a field of a form. */
export function RetentionField({ name = "retention", several = false, other }: RetentionFieldProps) {
  const text = useText();
  const options = useRetentionOptions().filter(({ value }) => value !== other);
  return (
    <Form.Item name={name} label={text("column.retention")} rules={[{ required: true }]}>
      <Select options={options} {...(several && { mode: "multiple" as const })} />
    </Form.Item>
  );
}

/** Why something is done, in words. */
export function ReasonField({ name = "reason", label, most = 200 }: { name?: string; label: string; most?: number }) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true }]}>
      <Input.TextArea autoSize={{ minRows: 2 }} maxLength={most} />
    </Form.Item>
  );
}
