import {
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

/** What a field holds in the words of a sheet; `names` are those of persons, units and departments. */
export function wordsOf(
  field: Field,
  value: Value | undefined,
  names: Readonly<Record<string, string>>,
  days?: number,
): string {
  if (value === undefined) return "";
  switch (field.kind) {
    case "number":
      return `${value}${field.unit}`;
    case "money":
      return `￥${groupMoney(String(value))}（${moneyInWords(String(value))}）`;
    case "dateRange":
      return isRange(value) ? rangeWords(value) + daysWords(field.days, days) : "";
    case "person":
    case "unit":
    case "department":
      return idsIn(value)
        .flatMap((id) => names[id] ?? [])
        .join("、");
    case "date":
      return dayWords(String(value));
    case "attachment":
      return `${idsIn(value).length}件`;
    case "table":
      return isRows(value) ? rowsWords(field.columns, value).join("\n") : "";
    default:
      return Array.isArray(value) ? value.join("、") : String(value);
  }
}

/** 2026年3月5日, with the time where there is one. */
function dayWords(moment: string): string {
  const [day = "", time] = moment.split("T");
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日${time ? ` ${time}` : ""}`;
}

const rangeWords = ({ from, to }: { from: string; to: string }) => `${dayWords(from)}至${dayWords(to)}`;

const daysWords = (counted: FieldOf<"dateRange">["days"], days: number | undefined) =>
  days === undefined ? "" : `，共${days}${counted === "working" ? "个工作日" : "天"}`;

/** Each row as one line, then the sums. */
function rowsWords(columns: readonly Column[], rows: readonly Row[]): string[] {
  const lines = rows.map((row, at) => {
    const cells = columns.flatMap((column) => cellWords(column, row[column.name]));
    return `${at + 1}．${cells.join("；")}`;
  });
  const sums = sumsOf(columns, rows).flatMap(({ name, total }) =>
    cellWords(columns.find((column) => column.name === name)!, total),
  );
  return sums.length === 0 ? lines : [...lines, `合计：${sums.join("；")}`];
}

function cellWords(column: Column, value: Row[string] | undefined): string[] {
  const text = cellText(column, value);
  if (text === "") return [];
  return [column.kind === "money" || column.kind === "number" ? `${column.title}${text}` : text];
}

/** What stands in a cell of a table. */
export function cellText(column: Column, value: Row[string] | undefined): string {
  if (value === undefined) return "";
  if (column.kind === "money") return groupMoney(String(value));
  if (column.kind === "date") return dayWords(String(value));
  return Array.isArray(value) ? value.join("、") : `${value}${column.kind === "number" ? column.unit : ""}`;
}
