import { Select } from "antd";
import { lazy, Suspense } from "react";
import type { ChoiceField, FilterField, FilterValues } from "./fields.ts";
import { TextFilter } from "./text-filter.tsx";

const DatesFilter = lazy(() => import("./dates-filter.tsx"));

interface FilterControlProps<Field extends FilterField = FilterField> {
  field: Field;
  values: FilterValues;
  onChange: (patch: FilterValues) => void;
}

function ChoiceFilter({ field, values, onChange }: FilterControlProps<ChoiceField>) {
  const value = values[field.key];
  return (
    <Select
      allowClear
      aria-label={field.label}
      placeholder={field.label}
      {...(field.multiple ? { mode: "multiple" as const, maxTagCount: "responsive" as const } : {})}
      value={field.multiple ? (value?.split(",").filter(Boolean) ?? []) : value}
      options={[...field.options]}
      popupMatchSelectWidth={false}
      onChange={(chosen: string | string[] | undefined) =>
        onChange({ [field.key]: (Array.isArray(chosen) ? chosen.join(",") : chosen) || undefined })
      }
    />
  );
}

/** The control of one filter, by its kind. */
export function FilterControl({ field, values, onChange }: FilterControlProps) {
  const set = (value: string | undefined) => onChange({ [field.key]: value });
  switch (field.kind) {
    case "text":
      return <TextFilter field={field} value={values[field.key]} onChange={set} />;
    case "choice":
      return <ChoiceFilter field={field} values={values} onChange={onChange} />;
    case "dates":
      return (
        <Suspense>
          <DatesFilter field={field} values={values} onChange={onChange} />
        </Suspense>
      );
    case "custom":
      return field.render(values[field.key], set);
  }
}
