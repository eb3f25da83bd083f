import dayjs from "dayjs";
import { useMemo } from "react";
import type { Field } from "../../contract/index.ts";
import { FormFields } from "../fill/form-fields.tsx";
import { initialValues, useFilling } from "../fill/use-filling.ts";

const nothing = { persons: [], files: [] };

/** The form as it will be filled in, to try: rules and formulas work. */
export function Preview({ fields }: { fields: readonly Field[] }) {
  const start = useMemo(() => initialValues(fields, dayjs().format("YYYY-MM-DD")), [fields]);
  const filling = useFilling(fields, start);
  return <FormFields fields={fields} filling={filling} known={nothing} />;
}
