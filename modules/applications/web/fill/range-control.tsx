import { DateSpan } from "@tz/ui";
import { daysOf, type FieldOf, isRange, type Value, type WorkingDays } from "../../contract/index.ts";
import { useText } from "../text.ts";
import styles from "./fill.module.css";

interface RangeControlProps {
  id: string;
  field: FieldOf<"dateRange">;
  value: unknown;
  workingDays: WorkingDays;
  onChange: (value: unknown) => void;
}

/** A beginning and an end, and the days between them. */
export function RangeControl({ id, field, value, workingDays, onChange }: RangeControlProps) {
  const text = useText();
  const { from, to } = (value ?? {}) as { from?: string; to?: string };
  const whole = from && to && isRange(value as Value) ? ({ from, to } as const) : undefined;
  const days = whole && whole.from <= whole.to ? daysOf(field, whole, workingDays) : undefined;
  return (
    <>
      <DateSpan
        id={id}
        time={field.time}
        label={field.title}
        value={[from, to]}
        onChange={([first, last]) => onChange(first || last ? { from: first, to: last } : undefined)}
      />
      {days !== undefined && (
        <span className={styles.second} role="status">
          {text(field.days === "working" ? "days.working" : "days.calendar", { days })}
        </span>
      )}
    </>
  );
}
