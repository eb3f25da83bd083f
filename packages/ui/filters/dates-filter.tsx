import { DateSpan } from "../forms/date-span.tsx";
import type { DatesField, FilterValues } from "./fields.ts";

interface DatesFilterProps {
  field: DatesField;
  values: FilterValues;
  onChange: (patch: FilterValues) => void;
}

/** A filter by a span of days; either end may stay open. */
export default function DatesFilter({ field: { key, untilKey, label }, values, onChange }: DatesFilterProps) {
  return (
    <DateSpan
      label={label}
      value={[values[key], values[untilKey]]}
      onChange={([first, last]) => onChange({ [key]: first, [untilKey]: last })}
    />
  );
}
