import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type FieldOf, groupMoney, isRows, sumsOf } from "../../contract/index.ts";
import { numbered } from "../numbered.ts";
import { useText } from "../text.ts";
import { CellControl } from "./cell-control.tsx";
import styles from "./fill.module.css";
import { computedRows, rowsIn } from "./table-rows.ts";
import type { Filling } from "./use-filling.ts";

interface TableControlProps {
  field: FieldOf<"table">;
  given: unknown;
  filling: Filling;
  onChange: (rows: unknown) => void;
}

/** Rows to be filled in, with the sums of their columns: a table on wide windows, a card for each row on phones. */
export function TableControl({ field, given, filling, onChange }: TableControlProps) {
  const text = useText();
  const rows = rowsIn(given);
  const computed = computedRows(field, rows, filling.checked.context);
  const write = (at: number, name: string, value: unknown) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [name]: value } : row)));
  const read = filling.checked.values[field.name];
  const sums = sumsOf(field.columns, isRows(read) ? read : []);
  return (
    <div className={styles.table} style={{ "--columns": field.columns.length } as React.CSSProperties}>
      <div className={styles.head} aria-hidden>
        {field.columns.map(({ name, title, required }) => (
          <span key={name} data-required={required}>
            {title}
          </span>
        ))}
      </div>
      {numbered(rows).map(({ one: row, at }) => (
        <fieldset key={at} className={styles.row}>
          <legend>{text("table.row", { n: at + 1 })}</legend>
          {field.columns.map((column) => {
            const path = `values.${field.name}.${at}.${column.name}`;
            return (
              <div key={column.name} className={styles.cell}>
                <span className={styles.cellName} data-required={column.required} aria-hidden>
                  {column.title}
                </span>
                <CellControl
                  id={`field-${field.name}-${at}-${column.name}`}
                  label={text("table.cell", { n: at + 1, column: column.title })}
                  field={column}
                  value={row[column.name]}
                  computed={computed[at]?.[column.name]}
                  onChange={(value) => write(at, column.name, value)}
                />
                {filling.faults.has(path) && (
                  <span role="alert" className={styles.fault}>
                    {filling.faults.get(path)}
                  </span>
                )}
              </div>
            );
          })}
          <Button
            type="text"
            className={styles.remove ?? ""}
            icon={<DeleteOutlined />}
            aria-label={text("table.remove", { n: at + 1 })}
            onClick={() => onChange(rows.filter((_, index) => index !== at))}
          />
        </fieldset>
      ))}
      <div className={styles.foot}>
        <Button icon={<PlusOutlined />} disabled={rows.length >= field.most} onClick={() => onChange([...rows, {}])}>
          {text("table.add")}
        </Button>
        {sums.length > 0 && (
          <span role="status">
            {sums.map(({ name, total }) => {
              const column = field.columns.find((one) => one.name === name);
              return (
                <span key={name} className={styles.sum}>
                  {text("table.sum", {
                    column: column?.title ?? name,
                    total: column?.kind === "money" ? `￥${groupMoney(total)}` : total,
                  })}
                </span>
              );
            })}
          </span>
        )}
      </div>
    </div>
  );
}
