import { FileField } from "@tz/kernel/web/files";
import { PersonField, UnitField } from "@tz/kernel/web/people";
import { Input } from "antd";
import type { Field, FieldOf } from "../../contract/index.ts";
import { CellControl, type ControlProps } from "./cell-control.tsx";
import { DepartmentControl } from "./department-control.tsx";
import { idsOf } from "./ids-of.ts";
import { RangeControl } from "./range-control.tsx";
import type { Filling } from "./use-filling.ts";

interface FieldControlProps extends ControlProps<Exclude<Field, { kind: "table" }>> {
  filling: Filling;
}

/** The control of one field. */
export function FieldControl({ filling, ...props }: FieldControlProps) {
  const { id, field, value, onChange } = props;
  switch (field.kind) {
    case "longText":
      return (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 3, maxRows: 12 }}
          maxLength={field.most}
          value={String(value ?? "")}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case "dateRange":
      return <RangeControl id={id} field={field} value={value} workingDays={filling.workingDays} onChange={onChange} />;
    case "person":
      return <Persons id={id} field={field} value={value} filling={filling} onChange={onChange} />;
    case "unit":
      return (
        <UnitField
          id={id}
          single={!field.many}
          value={idsOf(value)}
          onChange={(ids) => onChange(field.many ? ids : ids[0])}
        />
      );
    case "department":
      return <DepartmentControl id={id} many={field.many} value={idsOf(value)} onChange={onChange} />;
    case "attachment":
      return <Files value={value} filling={filling} onChange={onChange} />;
    default:
      return <CellControl {...props} field={field} />;
  }
}

interface PersonsProps {
  id: string;
  field: FieldOf<"person">;
  value: unknown;
  filling: Filling;
  onChange: (value: unknown) => void;
}

function Persons({ id, field, value, filling, onChange }: PersonsProps) {
  const chosen = idsOf(value).map(
    (one) => filling.known.persons.find((person) => person.id === one) ?? { id: one, name: "…", place: "" },
  );
  return (
    <PersonField
      by="person"
      id={id}
      single={!field.many}
      value={chosen}
      onChange={(persons) => {
        filling.learn({ persons });
        const ids = persons.map((person) => person.id);
        onChange(field.many ? ids : ids[0]);
      }}
    />
  );
}

interface FilesProps {
  value: unknown;
  filling: Filling;
  onChange: (value: unknown) => void;
}

function Files({ value, filling, onChange }: FilesProps) {
  const chosen = idsOf(value).flatMap((one) => filling.known.files.find((file) => file.id === one) ?? []);
  return (
    <FileField
      value={chosen}
      onChange={(files) => {
        filling.learn({ files });
        onChange(files.map((file) => file.id));
      }}
    />
  );
}
