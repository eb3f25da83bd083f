import { lazy, Suspense } from "react";
import { ChoiceFilter } from "./choice-filter.tsx";
import type { FilterField, FilterValues } from "./fields.ts";
import { OrderFilter } from "./order-filter.tsx";
import { TextFilter } from "./text-filter.tsx";

const DatesFilter = lazy(() => import("./dates-filter.tsx"));

interface FilterControlProps {
  field: FilterField;
  values: FilterValues;
  onChange: (patch: FilterValues) => void;
}

/** The control of one filter, by its kind. */
export function FilterControl({ field, values, onChange }: FilterControlProps) {
  const value = values[field.key];
  const set = (next: string | undefined) => onChange({ [field.key]: next });
  switch (field.kind) {
    case "text":
      return <TextFilter field={field} value={value} onChange={set} />;
    case "choice":
      return <ChoiceFilter field={field} value={value} onChange={set} />;
    case "dates":
      return (
        <Suspense>
          <DatesFilter field={field} values={values} onChange={onChange} />
        </Suspense>
      );
    case "order":
      return <OrderFilter field={field} value={value} onChange={set} />;
    case "custom":
      return field.render(value, set);
  }
}
