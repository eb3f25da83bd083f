import type { FormInstance } from "antd";
import { useEffect } from "react";
import type { Fault } from "../../contract/base/index.ts";
import { ApiError } from "./api-error.ts";

interface FieldFault {
  name: (string | number)[];
  errors: string[];
}

/** Faults of a refused request by form field: `recipients.0.unitId` is the field `["recipients", 0, "unitId"]`. */
export function fieldFaults(faults: readonly Fault[]): FieldFault[] {
  const byPath = Map.groupBy(faults, ({ path }) => path);
  return [...byPath].map(([path, same]) => ({
    name: path.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
    errors: same.map(({ message }) => message),
  }));
}

/** Writes the faults of a refused request beside their fields, and brings the first into view. */
export function useFormFaults(form: FormInstance, error: unknown) {
  useEffect(() => {
    if (!(error instanceof ApiError) || !error.problem.faults?.length) return;
    const fields = fieldFaults(error.problem.faults);
    form.setFields(fields);
    form.scrollToField(fields[0]?.name, { focus: true });
  }, [form, error]);
}
