import { usePhone } from "@tz/ui";
import { Checkbox, DatePicker, Input, InputNumber, Radio, Select } from "antd";
import dayjs from "dayjs";
import {
  type Column,
  type Field,
  formulaOf,
  groupMoney,
  moneyInWords,
  readMoney,
  type Value,
} from "../../contract/index.ts";
import styles from "./fill.module.css";
import { idsOf } from "./ids-of.ts";

export interface ControlProps<F> {
  id: string;
  field: F;
  value: unknown;
  /** What a formula has given. */
  computed: Value | undefined;
  onChange: (value: unknown) => void;
  /** Names the control where no visible label does. */
  label?: string;
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
  if (field.kind === "money") return `￥${groupMoney(String(computed))}`;
  return field.kind === "number" ? `${computed}${field.unit}` : String(computed);
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
