import { FileField, fileItem } from "@tz/kernel/web/files";
import { PersonField, UnitField } from "@tz/kernel/web/people";
import { type FileItem, type PersonItem, usePhone } from "@tz/ui";
import { Checkbox, DatePicker, Input, InputNumber, Radio, Select } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import {
  type Column,
  type Field,
  type FieldOf,
  formulaOf,
  groupMoney,
  moneyInWords,
  readMoney,
  type Value,
  type WorkingDays,
} from "../../contract/index.ts";
import { DepartmentControl } from "./department-control.tsx";
import styles from "./fill.module.css";
import type { KnownThings } from "./form-fields.tsx";
import { RangeControl } from "./range-control.tsx";

interface ControlProps<F> {
  id: string;
  field: F;
  value: unknown;
  /** What a formula has given. */
  computed: Value | undefined;
  onChange: (value: unknown) => void;
  /** Names the control where no visible label does. */
  label?: string;
}

interface FieldControlProps extends ControlProps<Exclude<Field, { kind: "table" }>> {
  workingDays: WorkingDays;
  known: KnownThings;
}

const idsOf = (value: unknown): string[] =>
  typeof value === "string" && value ? [value] : Array.isArray(value) ? value.map(String) : [];

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

type CellField = Extract<Field, { kind: Column["kind"] }> | Column;

/** The control of a field that can also stand in a table. */
export function CellControl({ id, field, value, computed, onChange, label }: ControlProps<CellField>) {
  const named = label ? { "aria-label": label } : {};
  if (formulaOf(field) !== null)
    return (
      <output id={id} {...named}>
        {shownAmount(field, computed)}
      </output>
    );
  switch (field.kind) {
    case "text":
      return (
        <Input
          id={id}
          {...named}
          maxLength={field.most}
          value={String(value ?? "")}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case "number":
      return (
        <InputNumber
          id={id}
          {...named}
          className={styles.number ?? ""}
          suffix={field.unit || undefined}
          value={value as number | null}
          onChange={onChange}
        />
      );
    case "money":
      return <MoneyControl id={id} named={named} value={value} onChange={onChange} />;
    case "date":
      return <DayControl id={id} named={named} value={value} onChange={onChange} />;
    case "choice":
      return <ChoiceControl id={id} label={label ?? field.title} field={field} value={value} onChange={onChange} />;
  }
}

function shownAmount(field: CellField, computed: Value | undefined) {
  if (computed === undefined) return "—";
  return field.kind === "money" ? `￥${groupMoney(String(computed))}` : String(computed);
}

type SimpleProps = Pick<ControlProps<unknown>, "id" | "value" | "onChange"> & { named: { "aria-label"?: string } };

function MoneyControl({ id, named, value, onChange }: SimpleProps) {
  const amount = readMoney(value);
  return (
    <>
      <Input
        id={id}
        {...named}
        prefix="￥"
        inputMode="decimal"
        value={String(value ?? "")}
        onChange={({ target }) => onChange(target.value)}
        onBlur={() => amount !== undefined && onChange(amount)}
      />
      {amount !== undefined && !named["aria-label"] && <span className={styles.second}>{moneyInWords(amount)}</span>}
    </>
  );
}

function DayControl({ id, named, value, onChange }: SimpleProps) {
  const phone = usePhone();
  const day = typeof value === "string" && dayjs(value).isValid() ? value : undefined;
  if (phone)
    return (
      <Input
        id={id}
        {...named}
        type="date"
        value={day ?? ""}
        onChange={({ target }) => onChange(target.value || undefined)}
      />
    );
  return (
    <DatePicker
      id={id}
      {...named}
      value={day ? dayjs(day) : null}
      onChange={(chosen) => onChange(chosen?.format("YYYY-MM-DD"))}
    />
  );
}

type ChoiceProps = Pick<ControlProps<unknown>, "id" | "value" | "onChange"> & {
  label: string;
  field: Extract<CellField, { kind: "choice" }>;
};

/** Few options are all shown, many are in a list. */
const FEW = 6;

function ChoiceControl({ id, label, field, value, onChange }: ChoiceProps) {
  const options = field.options.map((option) => ({ value: option, label: option }));
  if (options.length > FEW || !("when" in field))
    return (
      <Select
        id={id}
        aria-label={label}
        allowClear
        {...(field.many ? { mode: "multiple" as const } : {})}
        value={field.many ? idsOf(value) : (value as string | undefined)}
        options={options}
        onChange={onChange}
      />
    );
  if (field.many)
    return <Checkbox.Group aria-label={label} value={idsOf(value)} options={options} onChange={onChange} />;
  return (
    <Radio.Group
      id={id}
      aria-label={label}
      value={value}
      options={options}
      onChange={({ target }) => onChange(target.value)}
    />
  );
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
