/** Something with a beginning and an end: days (`2026-03-05`) or minutes of China (`2026-03-05T09:00`). */
export interface Range {
  from: string;
  to: string;
}

/** One row of a table, by column. */
export type Row = Record<string, string | number | string[]>;

/** What is filled into one field; money as exact decimal text, persons, units and files by their ids. */
export type Value = string | number | string[] | Range | Row[];

/** What is filled into a form, by field; empty fields are absent. */
export type Values = Record<string, Value>;

export const isRange = (value: Value | undefined): value is Range =>
  typeof value === "object" && !Array.isArray(value) && "from" in value;
export const isRows = (value: Value | undefined): value is Row[] =>
  Array.isArray(value) && typeof value[0] === "object";
export const isTexts = (value: Value | undefined): value is string[] =>
  Array.isArray(value) && typeof value[0] !== "object";

/** The ids that a value names. */
export const idsIn = (value: Value | undefined): string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : isTexts(value) ? value : [];
