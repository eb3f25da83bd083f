import type { ConditionContext } from "@tz/kernel/contract/workflow";
import { type FieldOf, type Row, readRow } from "../../contract/index.ts";

/** One row while it is filled in. */
export type GivenRow = Record<string, unknown>;

/** The rows of a table as they stand; an untouched table has one empty row. */
export function rowsIn(given: unknown): GivenRow[] {
  if (!Array.isArray(given)) return [{}];
  return given.filter((row): row is GivenRow => typeof row === "object" && row !== null);
}

/** What the formulas of each row give, at the places of the rows as they stand: empty rows count, unlike in what is sent. */
export const computedRows = (field: FieldOf<"table">, rows: readonly GivenRow[], context: ConditionContext): Row[] =>
  rows.map((row) => readRow(field.columns, row, { path: "", context, faults: [], complete: false }));
