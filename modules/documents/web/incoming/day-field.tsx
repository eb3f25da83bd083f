import { DatePicker } from "antd";
import dayjs from "dayjs";

interface DayFieldProps {
  value?: string | undefined;
  onChange?: (day: string | undefined) => void;
  /** Days before today cannot be chosen. */
  fromToday?: boolean;
  label?: string;
  id?: string;
}

/** A calendar day as a form field of `YYYY-MM-DD`. */
export function DayField({ value, onChange, fromToday, label, id }: DayFieldProps) {
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      {...(fromToday ? { minDate: dayjs().startOf("day") } : { maxDate: dayjs().endOf("day") })}
      aria-label={label ?? ""}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day?.format("YYYY-MM-DD"))}
      style={{ width: "100%" }}
    />
  );
}
