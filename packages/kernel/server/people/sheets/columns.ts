import { z } from "zod";
import type { Bilingual, Language } from "../../../contract/base/index.ts";
import { Rank } from "../../../contract/people/index.ts";

/** One column of a sheet: how it is headed, what may stand in it, and how a cell's text becomes a value. */
export interface Column<T = unknown, Required extends boolean = boolean> {
  header: Bilingual;
  required: Required;
  width: number;
  /** What a cell should hold, completing "应为…" and "give …". */
  hint: Bilingual;
  schema: z.ZodType<T>;
  /** The only values, as a drop-down list. */
  choices?: (language: Language) => string[];
}

export type Columns = Record<string, Column>;

/** A row's values by column; an empty cell of a column that is not required is null. */
export type RowOf<C extends Columns> = {
  [K in keyof C]: C[K] extends Column<infer T, infer Required> ? (Required extends true ? T : T | null) : never;
};

type ColumnFields<T> = Omit<Column<T>, "required">;
export const required = <T>(fields: ColumnFields<T>): Column<T, true> => ({ ...fields, required: true });
export const optional = <T>(fields: ColumnFields<T>): Column<T, false> => ({ ...fields, required: false });

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** A column whose cells are one of some words, in either language. */
export function choice<T extends string>(header: Bilingual, words: Record<T, Bilingual>): ColumnFields<T> {
  const keys = Object.keys(words) as T[];
  const schema = z.string().transform((cell, context): T => {
    const found = keys.find((key) => words[key].zh === cell || words[key].en.toLowerCase() === cell.toLowerCase());
    if (found) return found;
    context.addIssue({ code: "custom" });
    return z.NEVER;
  });
  const list = (language: "zh" | "en") => keys.map((key) => words[key][language]);
  return {
    header,
    width: 14,
    hint: text(`“${list("zh").join("”“")}”之一`, `one of ${list("en").join(", ")}`),
    schema,
    choices: (language) => list(language === "en" ? "en" : "zh"),
  };
}

export const yesOrNo = (header: Bilingual) => choice(header, { yes: text("是", "Yes"), no: text("否", "No") });

export const rankColumn = optional({
  header: text("排序", "Order"),
  width: 8,
  hint: text("0 至 1000000 的整数，小的在前", "a whole number from 0 to 1000000, smaller first"),
  schema: z
    .string()
    .normalize("NFKC")
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .pipe(Rank),
});
