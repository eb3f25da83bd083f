import type { ConditionContext } from "@tz/kernel/contract/workflow";
import type { Column, Field } from "../form/fields.ts";
import { addMoney } from "./money.ts";
import { isRange, isRows, type Row, type Value } from "./values.ts";

type Json = ConditionContext[string];

/** Days from the first to the last, both counted. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000) + 1;

/**
 * A value as conditions, formulas and rules of a process see it: amounts as numbers, a range with its days, a table with its rows and
 * sums (`用品.合计.金额`, in English `用品.sum.金额`). Long texts and files are not seen.
 */
export function seen(field: Field, value: Value | undefined, days: number | undefined): Json {
  if (value === undefined || field.kind === "longText" || field.kind === "attachment") return null;
  if (field.kind === "money") return Number(value);
  if (isRange(value)) {
    const { from, to } = value;
    return { from, to, 开始: from, 结束: to, ...(days !== undefined && { days, 天数: days }) };
  }
  if (field.kind === "table" && isRows(value)) {
    const sum = Object.fromEntries(sumsOf(field.columns, value).map(({ name, total }) => [name, Number(total)]));
    return { rows: value.length, 行数: value.length, sum, 合计: sum };
  }
  return value as Json;
}

/** The sums of those columns that have one: amounts exactly, numbers to the column's decimals. */
export function sumsOf(columns: readonly Column[], rows: readonly Row[]): { name: string; total: string }[] {
  return columns.flatMap((column) => {
    if (!("sum" in column) || !column.sum) return [];
    const given = rows.flatMap((row) => (Object.hasOwn(row, column.name) ? [row[column.name]!] : []));
    const total =
      column.kind === "money"
        ? addMoney(given.map(String))
        : given.reduce<number>((sum, one) => sum + Number(one), 0).toFixed(column.decimals);
    return [{ name: column.name, total }];
  });
}
