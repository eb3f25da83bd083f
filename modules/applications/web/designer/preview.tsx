import dayjs from "dayjs";
import { useState } from "react";
import type { Field } from "../../contract/index.ts";
import { FormFields } from "../fill/form-fields.tsx";
import { type Filled, initialValues, nothingKnown, useFilling } from "../fill/use-filling.ts";

/** The form as it will be filled in, to try: rules and formulas work. */
export function Preview({ fields }: { fields: readonly Field[] }) {
  const [filled, setFilled] = useState<Filled>(() => ({
    given: initialValues(fields, dayjs().format("YYYY-MM-DD")),
    known: nothingKnown,
  }));
  const filling = useFilling(fields, filled, setFilled);
  return <FormFields fields={fields} filling={filling} />;
}
