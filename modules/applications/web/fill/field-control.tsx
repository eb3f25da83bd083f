import { FileField, fileItem } from "@tz/kernel/web/files";
import { PersonField, UnitField } from "@tz/kernel/web/people";
import type { FileItem, PersonItem } from "@tz/ui";
import { Input } from "antd";
import { useState } from "react";
import type { Field, FieldOf, WorkingDays } from "../../contract/index.ts";
import { CellControl, type ControlProps } from "./cell-control.tsx";
import { DepartmentControl } from "./department-control.tsx";
import type { KnownThings } from "./form-fields.tsx";
import { idsOf } from "./ids-of.ts";
import { RangeControl } from "./range-control.tsx";

interface FieldControlProps extends ControlProps<Exclude<Field, { kind: "table" }>> {
  workingDays: WorkingDays;
  known: KnownThings;
}

/** The control of one field. */
export function FieldControl({ workingDays, known, ...props }: FieldControlProps) {
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
      return <RangeControl id={id} field={field} value={value} workingDays={workingDays} onChange={onChange} />;
    case "person":
      return <Persons id={id} field={field} value={value} known={known.persons} onChange={onChange} />;
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
      return <Files value={value} known={known.files} onChange={onChange} />;
    default:
      return <CellControl {...props} field={field} />;
  }
}

interface PersonsProps {
  id: string;
  field: FieldOf<"person">;
  value: unknown;
  known: readonly PersonItem[];
  onChange: (value: unknown) => void;
}

function Persons({ id, field, value, known, onChange }: PersonsProps) {
  const [found, setFound] = useState<readonly PersonItem[]>(known);
  const chosen = idsOf(value).map(
    (one) => found.find((person) => person.id === one) ?? { id: one, name: "…", place: "" },
  );
  return (
    <PersonField
      by="person"
      id={id}
      single={!field.many}
      value={chosen}
      onChange={(persons) => {
        setFound([...persons, ...found]);
        const ids = persons.map((person) => person.id);
        onChange(field.many ? ids : ids[0]);
      }}
    />
  );
}

interface FilesProps {
  value: unknown;
  known: KnownThings["files"];
  onChange: (value: unknown) => void;
}

function Files({ value, known, onChange }: FilesProps) {
  const [found, setFound] = useState<readonly FileItem[]>(known.map(fileItem));
  const chosen = idsOf(value).flatMap((one) => found.find((file) => file.id === one) ?? []);
  return (
    <FileField
      value={chosen}
      onChange={(files) => {
        setFound([...files, ...found]);
        onChange(files.map((file) => file.id));
      }}
    />
  );
}
