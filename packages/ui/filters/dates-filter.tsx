import { DatePicker } from "antd";
import dayjs from "dayjs";
import type { DatesField, FilterValues } from "./fields.ts";

interface DatesFilterProps {
  field: DatesField;
  values: FilterValues;
  onChange: (patch: FilterValues) => void;
}

/** A filter by a span of days; either end may stay open. */
export default function DatesFilter({ field, values, onChange }: DatesFilterProps) {
  const day = (text: string | undefined) => (text && dayjs(text).isValid() ? dayjs(text) : null);
  return (
    <DatePicker.RangePicker
      aria-label={field.label}
      allowEmpty
      value={[day(values[field.key]), day(values[field.untilKey])]}
      onChange={(span) =>
        onChange({
          [field.key]: span?.[0]?.format("YYYY-MM-DD"),
          [field.untilKey]: span?.[1]?.format("YYYY-MM-DD"),
        })
      }
    />
  );
}
