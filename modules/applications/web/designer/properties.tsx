import { Checkbox, Form, Input, InputNumber, Select, Tag } from "antd";
import { type ReactNode, useId } from "react";
import { useText } from "../text.ts";
import styles from "./designer.module.css";

interface Labelled {
  label: string;
  hint?: string;
}

function Labelled({ label, hint, id, children }: Labelled & { id: string; children: ReactNode }) {
  return (
    <Form.Item label={label} htmlFor={id} extra={hint}>
      {children}
    </Form.Item>
  );
}

export function TextProperty({
  value,
  onChange,
  most,
  area,
  ...labelled
}: Labelled & { value: string; onChange: (value: string) => void; most: number; area?: boolean }) {
  const id = useId();
  const Control = area ? Input.TextArea : Input;
  return (
    <Labelled id={id} {...labelled}>
      <Control id={id} maxLength={most} value={value} onChange={({ target }) => onChange(target.value)} />
    </Labelled>
  );
}

export function NumberProperty({
  value,
  onChange,
  least,
  most,
  ...labelled
}: Labelled & { value: number | null; onChange: (value: number | null) => void; least?: number; most?: number }) {
  const id = useId();
  return (
    <Labelled id={id} {...labelled}>
      <InputNumber
        id={id}
        className={styles.number ?? ""}
        value={value}
        {...(least === undefined ? {} : { min: least })}
        {...(most === undefined ? {} : { max: most })}
        onChange={onChange}
      />
    </Labelled>
  );
}

export function CheckProperty({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}) {
  return (
    <Form.Item className={styles.check ?? ""}>
      <Checkbox checked={value} onChange={({ target }) => onChange(target.checked)}>
        {label}
      </Checkbox>
    </Form.Item>
  );
}

export function ChoiceProperty<T extends string>({
  value,
  onChange,
  options,
  clearable,
  ...labelled
}: Labelled & {
  value: T | null;
  onChange: (value: T | null) => void;
  options: readonly { value: T; label: string }[];
  clearable?: boolean;
}) {
  const id = useId();
  return (
    <Labelled id={id} {...labelled}>
      <Select
        id={id}
        aria-label={labelled.label}
        allowClear={clearable ?? false}
        value={value}
        options={[...options]}
        onChange={(chosen: T | null) => onChange(chosen ?? null)}
      />
    </Labelled>
  );
}

/** A condition or formula in FEEL, with the names that it may use a press away. */
export function ExpressionProperty({
  value,
  onChange,
  names,
  ...labelled
}: Labelled & { value: string | null; onChange: (value: string | null) => void; names: readonly string[] }) {
  const text = useText();
  const id = useId();
  return (
    <Labelled id={id} {...labelled}>
      <Input.TextArea
        id={id}
        autoSize
        maxLength={500}
        value={value ?? ""}
        onChange={({ target }) => onChange(target.value.trim() === "" ? null : target.value)}
      />
      <span className={styles.names}>
        {names.map((name) => (
          <Tag key={name}>
            <button
              type="button"
              aria-label={text("design.insert", { name })}
              onClick={() => onChange(value ? `${value} ${name}` : name)}
            >
              {name}
            </button>
          </Tag>
        ))}
      </span>
    </Labelled>
  );
}
