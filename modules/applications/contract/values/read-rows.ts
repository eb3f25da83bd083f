import type { ConditionContext } from "@tz/kernel/contract/workflow";
import { type Column, type FieldOf, formulaOf } from "../form/fields.ts";
import { type Reading, readOne } from "./read-one.ts";
import { isEmpty, type Refusal } from "./read-value.ts";
import type { Row } from "./values.ts";

/** The rows of a table; empty ones are left out. Undefined where there is none, or what was sent are no rows. */
export function readRows(field: FieldOf<"table">, given: unknown, reading: Reading): Row[] | undefined {
  const { path, faults, complete } = reading;
  const fault = (code: Refusal["code"], parameters = {}) => {
    faults.push({ path, title: field.title, code, parameters });
    return undefined;
  };
  if (isEmpty(given)) return complete && field.required ? fault("required") : undefined;
  if (!Array.isArray(given) || !given.every(isRow)) return fault("not_rows");
  if (given.length > field.most) return fault("too_many_rows", { most: field.most });
  const rows = given.flatMap((cells, at) =>
    hasContent(field.columns, cells) ? [readRow(field.columns, cells, { ...reading, path: `${path}.${at}` })] : [],
  );
  if (rows.length === 0) return complete && field.required ? fault("required") : undefined;
  return rows;
}

const isRow = (row: unknown): row is Record<string, unknown> =>
  typeof row === "object" && row !== null && !Array.isArray(row);

/** A row into which nothing was written is none; what is worked out alone makes no row. */
const hasContent = (columns: readonly Column[], cells: Record<string, unknown>) =>
  columns.some(
    (column) => formulaOf(column) === null && Object.hasOwn(cells, column.name) && !isEmpty(cells[column.name]),
  );

/** The cells of one row, each seeing what stands before it in the row and above the table. */
export function readRow(columns: readonly Column[], cells: Record<string, unknown>, reading: Reading): Row {
  const row: Row = {};
  const context: ConditionContext = { ...reading.context };
  for (const column of columns) {
    const given = Object.hasOwn(cells, column.name) ? cells[column.name] : undefined;
    const value = readOne(column, given, { ...reading, context, path: `${reading.path}.${column.name}` });
    context[column.name] = value === undefined ? null : column.kind === "money" ? Number(value) : (value as never);
    if (value !== undefined) row[column.name] = value as Row[string];
  }
  return row;
}
