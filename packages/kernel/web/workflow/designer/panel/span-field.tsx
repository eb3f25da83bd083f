import { InputNumber, Select } from "antd";
import { type Span, spanUnits } from "../model/duration.ts";
import { useText } from "../text.ts";
import { Field } from "./fields.tsx";
import styles from "./panel.module.css";

interface SpanFieldProps {
  label: string;
  value: Span;
  onChange: (value: Span) => void;
}

/** A length of time by the clock, nights and holidays included. */
export function SpanField({ label, value, onChange }: SpanFieldProps) {
  const text = useText();
  return (
    <Field label={label} hint={text("span.hint")}>
      {(id) => (
        <span className={styles.pair}>
          <InputNumber
            id={id}
            min={1}
            max={999}
            precision={0}
            value={value.amount}
            changeOnBlur
            onChange={(amount) => amount !== null && onChange({ ...value, amount: Number(amount) })}
          />
          <Select
            aria-label={`${label} ${text(`span.${value.unit}`)}`}
            value={value.unit}
            options={spanUnits.map((unit) => ({ value: unit, label: text(`span.${unit}`) }))}
            onChange={(unit) => onChange({ ...value, unit })}
          />
        </span>
      )}
    </Field>
  );
}
