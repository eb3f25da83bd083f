import type { TaskView } from "@tz/kernel/contract/workflow";
import { useBilingual } from "@tz/kernel/web/base";
import { DatePicker, Form, Input, Radio } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import { useText } from "../text.ts";

interface FieldProps<Value> {
  value: Value;
  onChange(value: Value): void;
}

interface OutcomeChoiceProps extends FieldProps<string | undefined> {
  choices: TaskView["choices"];
}

/** What the step decides, where it decides anything. */
export function OutcomeChoice({ choices, value, onChange }: OutcomeChoiceProps) {
  const text = useText();
  const bilingual = useBilingual();
  if (choices.length < 2) return null;
  return (
    <Form.Item label={text("pass.outcome")}>
      <Radio.Group
        optionType="button"
        buttonStyle="solid"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        options={choices.map((choice) => ({ value: choice.value, label: bilingual(choice.name) }))}
      />
    </Form.Item>
  );
}

/** Why what was changed after the sign-off is no change of substance. */
export function EditorialField({ value, onChange }: FieldProps<string>) {
  const text = useText();
  return (
    <Form.Item label={text("pass.editorial")}>
      <Input.TextArea
        autoSize
        aria-label={text("pass.editorial")}
        placeholder={text("pass.editorialHint")}
        maxLength={500}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </Form.Item>
  );
}

/** 签发日期; today where none is chosen. */
export function SigningDayField({ value, onChange }: FieldProps<Dayjs | null>) {
  const text = useText();
  return (
    <Form.Item label={text("pass.signedOn")}>
      <DatePicker
        aria-label={text("pass.signedOn")}
        placeholder={text("pass.today")}
        value={value}
        onChange={onChange}
        maxDate={dayjs()}
      />
    </Form.Item>
  );
}
