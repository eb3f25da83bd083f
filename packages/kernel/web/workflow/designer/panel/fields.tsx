import { Input, InputNumber, Select } from "antd";
import { type ReactNode, useId, useState } from "react";
import styles from "./panel.module.css";

interface FieldProps {
  label: string;
  hint?: string | undefined;
  children: (id: string) => ReactNode;
}

/** A labelled line of the properties. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}

interface TextFieldProps {
  label: string;
  hint?: string;
  value: string;
  onCommit: (value: string) => void;
  area?: boolean;
  placeholder?: string;
}

/** A line of text that is taken over when one leaves it or presses Enter, so that it is undone in one step. */
export function TextField({ label, hint, value, onCommit, area, placeholder }: TextFieldProps) {
  const [draft, setDraft] = useState<string>();
  const commit = () => {
    if (draft !== undefined && draft !== value) onCommit(draft);
    setDraft(undefined);
  };
  const shared = {
    value: draft ?? value,
    ...(placeholder ? { placeholder } : {}),
    onChange: ({ target }: { target: { value: string } }) => setDraft(target.value),
    onBlur: commit,
  };
  return (
    <Field label={label} hint={hint}>
      {(id) =>
        area ? (
          <Input.TextArea id={id} autoSize={{ minRows: 2, maxRows: 6 }} {...shared} />
        ) : (
          <Input id={id} {...shared} onPressEnter={commit} />
        )
      }
    </Field>
  );
}

interface ChoiceFieldProps<Value extends string> {
  label: string;
  hint?: string | undefined;
  placeholder?: string;
  /** Undefined where nothing is chosen yet. */
  value: Value | undefined;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

export function ChoiceField<Value extends string>({ label, hint, onChange, ...choice }: ChoiceFieldProps<Value>) {
  const { value, placeholder, options } = choice;
  return (
    <Field label={label} hint={hint}>
      {(id) => <Select<Value> id={id} {...{ value, placeholder }} options={[...options]} onChange={onChange} />}
    </Field>
  );
}

interface ListFieldProps {
  label: string;
  hint?: string;
  value: readonly string[];
  suggestions?: readonly string[];
  onChange: (values: string[]) => void;
}

/** Several short texts, each written or chosen. */
export function ListField({ label, hint, value, suggestions = [], onChange }: ListFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(id) => (
        <Select<string[]>
          id={id}
          mode="tags"
          value={[...value]}
          options={suggestions.map((one) => ({ value: one, label: one }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

interface TimeFieldProps {
  label: string;
  hint?: string;
  /** `3 days`, `4 hours`, or nothing. */
  value: string;
  units: Record<"days" | "hours", string>;
  onChange: (value: string) => void;
}

/** A length of working time; an empty number is none. */
export function TimeField({ label, hint, value, units, onChange }: TimeFieldProps) {
  const parts = /^(\d+(?:\.\d+)?) *(days?|hours?)$/.exec(value);
  const unit = parts?.[2]?.startsWith("hour") ? "hours" : "days";
  const amount = parts ? Number(parts[1]) : null;
  const write = (next: number | null, of: string) => onChange(next === null || next <= 0 ? "" : `${next} ${of}`);
  return (
    <Field label={label} hint={hint}>
      {(id) => (
        <span className={styles.pair}>
          <InputNumber
            id={id}
            min={0}
            max={999}
            value={amount}
            changeOnBlur
            onChange={(next) => write(next === null ? null : Number(next), unit)}
          />
          <Select
            aria-label={`${label} ${units[unit]}`}
            value={unit}
            options={(["days", "hours"] as const).map((one) => ({ value: one, label: units[one] }))}
            onChange={(of) => write(amount ?? 1, of)}
          />
        </span>
      )}
    </Field>
  );
}
