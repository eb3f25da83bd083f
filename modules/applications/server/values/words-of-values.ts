import {
  type Column,
  type Field,
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
      return isRange(value) ? rangeWords(value, days) : "";
    case "person":
    case "unit":
    case "department":
      return idsIn(value)
        .map((id) => names[id] ?? "")
        .join("、");
    case "attachment":
      return `${idsIn(value).length}件`;
    case "table":
      return isRows(value) ? rowsWords(field.columns, value).join("\n") : "";
    default:
      return Array.isArray(value) ? value.join("、") : String(value);
  }
}

const rangeWords = ({ from, to }: { from: string; to: string }, days: number | undefined) =>
  `${from.replace("T", " ")}至${to.replace("T", " ")}${days === undefined ? "" : `，共${days}天`}`;

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
  return Array.isArray(value) ? value.join("、") : `${value}${column.kind === "number" ? column.unit : ""}`;
}
