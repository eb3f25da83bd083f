import { fileItem } from "@tz/kernel/web/files";
import { type Fact, Facts, FileList } from "@tz/ui";
import type { ReactNode } from "react";
import {
  type ApplicationView,
  type Column,
  type Field,
  type FieldOf,
  groupMoney,
  idsIn,
  isRange,
  isRows,
  moneyInWords,
  type Row,
  sumsOf,
  type Value,
} from "../../contract/index.ts";
import { numbered } from "../numbered.ts";
import { type Text, useText } from "../text.ts";
import styles from "./show.module.css";

type Shown = Pick<ApplicationView, "fields" | "values" | "names" | "days" | "files">;

/** What was filled in, to be read. */
export function ValuesView(application: Shown) {
  const text = useText();
  const facts = application.fields.flatMap((field): Fact[] => {
    const value = application.values[field.name] as Value | undefined;
    if (value === undefined) return [];
    const wide = field.kind === "longText" || field.kind === "table" || field.kind === "attachment";
    return [{ label: field.title, value: shownValue(field, value, application, text), wide }];
  });
  return <Facts facts={facts} />;
}

function shownValue(field: Field, value: Value, { names, days, files }: Shown, text: Text): ReactNode {
  switch (field.kind) {
    case "money":
      return (
        <>
          ￥{groupMoney(String(value))}
          <span className={styles.second}>{moneyInWords(String(value))}</span>
        </>
      );
    case "number":
      return `${value}${field.unit}`;
    case "longText":
      return <span className={styles.long}>{String(value)}</span>;
    case "dateRange":
      return (
        isRange(value) &&
        `${momentText(value.from)} — ${momentText(value.to)}${daysText(field, days[field.name], text)}`
      );
    case "person":
    case "unit":
    case "department":
      return idsIn(value)
        .map((id) => names[id] ?? "")
        .join("、");
    case "attachment":
      return <FileList files={idsIn(value).flatMap((id) => files.filter((file) => file.id === id).map(fileItem))} />;
    case "table":
      return isRows(value) && <RowsView field={field} rows={value} />;
    default:
      return Array.isArray(value) ? value.join("、") : String(value);
  }
}

const momentText = (moment: string) => moment.replace("T", " ");

function daysText({ days: counted }: FieldOf<"dateRange">, days: number | undefined, text: Text) {
  return days === undefined ? "" : `（${text(counted === "working" ? "days.working" : "days.calendar", { days })}）`;
}

function RowsView({ field, rows }: { field: FieldOf<"table">; rows: readonly Row[] }) {
  const text = useText();
  const sums = new Map(sumsOf(field.columns, rows).map(({ name, total }) => [name, total]));
  return (
    <table className={styles.rows}>
      <thead>
        <tr>
          {field.columns.map((column) => (
            <th key={column.name} scope="col" data-end={isAmount(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbered(rows).map(({ one: row, at }) => (
          <tr key={at}>
            {field.columns.map((column) => (
              <td key={column.name} data-title={column.title} data-end={isAmount(column)}>
                {cellText(column, row[column.name])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {sums.size > 0 && (
        <tfoot>
          <tr>
            {field.columns.map((column, at) => (
              <td
                key={column.name}
                data-title={sums.has(column.name) ? column.title : undefined}
                data-end={isAmount(column)}
              >
                {cellText(column, sums.get(column.name)) || (at === 0 ? text("table.total") : "")}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

const isAmount = ({ kind }: Column) => kind === "number" || kind === "money";

function cellText(column: Column, value: Row[string] | undefined): string {
  if (value === undefined) return "";
  if (column.kind === "money") return groupMoney(String(value));
  return Array.isArray(value) ? value.join("、") : `${value}${column.kind === "number" ? column.unit : ""}`;
}
