import { Input } from "antd";
import { PersonField, UnitField } from "../../../people/index.ts";
import type { FieldKind } from "../model/fields.ts";
import { DepartmentField } from "../panel/department-field.tsx";
import { Field } from "../panel/fields.tsx";
import type { Entry, FieldValues } from "./field-values.ts";

interface CaseFieldsProps {
  fields: ReadonlyMap<string, FieldKind>;
  values: FieldValues;
  onChange: (values: FieldValues) => void;
}

/** Fields of a case, to be filled in for a rehearsal: when it begins, or at a step. */
export function CaseFields({ fields, values, onChange }: CaseFieldsProps) {
  const set = (name: string, entry: Entry) => onChange({ ...values, [name]: entry });
  return (
    <>
      {[...fields].map(([name, kind]) => (
        <CaseField
          key={name}
          name={name}
          kind={kind}
          entry={values[name] ?? {}}
          onChange={(entry) => set(name, entry)}
        />
      ))}
    </>
  );
}

interface CaseFieldProps {
  name: string;
  kind: FieldKind;
  entry: Entry;
  onChange: (entry: Entry) => void;
}

function CaseField({ name, kind, entry, onChange }: CaseFieldProps) {
  if (kind === "department")
    return <DepartmentField id={entry.line ?? ""} onChange={(department) => onChange({ line: department })} />;
  return (
    <Field label={name}>
      {(id) => {
        if (kind === "person")
          return (
            <PersonField
              id={id}
              by="person"
              label={name}
              value={entry.people ?? []}
              onChange={(people) => onChange({ people })}
            />
          );
        if (kind === "unit")
          return <UnitField id={id} value={entry.units ?? []} onChange={(units) => onChange({ units })} />;
        return <Input id={id} value={entry.line ?? ""} onChange={({ target }) => onChange({ line: target.value })} />;
      }}
    </Field>
  );
}
