import type { PersonItem } from "@tz/ui";
import { Input } from "antd";
import { PersonField, UnitField } from "../../../people/index.ts";
import type { FieldKind } from "../model/fields.ts";
import { DepartmentField } from "../panel/department-field.tsx";
import { Field } from "../panel/fields.tsx";
import styles from "../panel/panel.module.css";
import { useText } from "../text.ts";

/** What was entered for a field, in the form in which it is entered. */
interface Entry {
  line?: string;
  people?: PersonItem[];
  units?: string[];
}
export type FieldValues = Record<string, Entry>;

interface CaseFieldsProps {
  fields: ReadonlyMap<string, FieldKind>;
  values: FieldValues;
  onChange: (values: FieldValues) => void;
}

/** The fields of a case that the process asks for, to be filled in for a rehearsal. */
export function CaseFields({ fields, values, onChange }: CaseFieldsProps) {
  const text = useText();
  if (fields.size === 0) return null;
  const set = (name: string, entry: Entry) => onChange({ ...values, [name]: entry });
  return (
    <div className={styles.group}>
      <h3>{text("rehearsal.fields")}</h3>
      {[...fields].map(([name, kind]) => (
        <CaseField
          key={name}
          name={name}
          kind={kind}
          entry={values[name] ?? {}}
          onChange={(entry) => set(name, entry)}
        />
      ))}
    </div>
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
