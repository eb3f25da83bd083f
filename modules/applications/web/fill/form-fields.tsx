import { Form } from "antd";
import type { Field } from "../../contract/index.ts";
import { FieldControl } from "./field-control.tsx";
import styles from "./fill.module.css";
import { TableControl } from "./table-control.tsx";
import type { Filling } from "./use-filling.ts";

interface FormFieldsProps {
  fields: readonly Field[];
  filling: Filling;
}

const wide = new Set<Field["kind"]>(["longText", "attachment", "table", "unit", "dateRange"]);

/** The fields of a form to be filled in; hidden ones are not there. */
export function FormFields({ fields, filling }: FormFieldsProps) {
  return (
    <Form layout="vertical" component="div" className={styles.fields ?? ""}>
      {fields
        .filter(({ name }) => filling.checked.shown.has(name))
        .map((field) => (
          <OneField key={field.name} field={field} filling={filling} />
        ))}
    </Form>
  );
}

function OneField({ field, filling }: { field: Field; filling: Filling }) {
  const path = `values.${field.name}`;
  const fault = filling.faults.get(path);
  const id = `field-${field.name}`;
  const change = (value: unknown) => filling.change(field.name, value);
  const given = filling.given[field.name];
  return (
    <Form.Item
      {...(wide.has(field.kind) ? { className: styles.wide ?? "" } : {})}
      label={field.title}
      htmlFor={id}
      required={field.required}
      extra={field.hint || undefined}
      {...(fault && field.kind !== "table" ? { validateStatus: "error" as const, help: fault } : {})}
    >
      {field.kind === "table" ? (
        <>
          <TableControl field={field} given={given} filling={filling} onChange={change} />
          {fault && (
            <span role="alert" className={styles.fault}>
              {fault}
            </span>
          )}
        </>
      ) : (
        <FieldControl
          id={id}
          field={field}
          value={given}
          computed={filling.checked.values[field.name]}
          filling={filling}
          onChange={change}
        />
      )}
    </Form.Item>
  );
}
