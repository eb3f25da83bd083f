import { z } from "zod";
import { FieldName } from "./field-name.ts";

/** The most that a form and what is filled into it may hold. */
export const limits = {
  fields: 80,
  columns: 12,
  rows: 100,
  options: 100,
  files: 20,
  people: 50,
  bytes: 400_000,
} as const;

/** A FEEL expression over the fields above; the same language as the workflow's conditions. */
const Expression = z.string().trim().min(1).max(500);
const Amount = z.number().min(-1e12).max(1e12);
const title = z.string().trim().min(1).max(50);

const common = {
  name: FieldName,
  title,
  hint: z.string().trim().max(200).default(""),
  required: z.boolean().default(false),
};
const shown = {
  ...common,
  /** Shown when this holds; null: always. */
  when: Expression.nullable().default(null),
  /** Who fills it in: whoever applies, or those who handle a step that names it. */
  by: z.enum(["applicant", "handler"]).default("applicant"),
};

const text = {
  kind: z.literal("text"),
  most: z.int().min(1).max(500).default(100),
  initial: z.string().max(500).default(""),
};
const number = {
  kind: z.literal("number"),
  decimals: z.int().min(0).max(6).default(0),
  least: Amount.nullable().default(null),
  most: Amount.nullable().default(null),
  /** 天、人、公里; printed behind the number. */
  unit: z.string().trim().max(10).default(""),
  initial: Amount.nullable().default(null),
  /** Worked out from other fields instead of being filled in. */
  formula: Expression.nullable().default(null),
};
const money = {
  kind: z.literal("money"),
  least: Amount.nullable().default(0),
  most: Amount.nullable().default(null),
  formula: Expression.nullable().default(null),
};
const date = { kind: z.literal("date"), initial: z.enum(["none", "today"]).default("none") };
const choice = {
  kind: z.literal("choice"),
  many: z.boolean().default(false),
  options: z.array(z.string().trim().min(1).max(60)).min(1).max(limits.options),
  initial: z.array(z.string().max(60)).max(limits.options).default([]),
};

const summed = { sum: z.boolean().default(false) };
/** A column of a table. */
export const Column = z.discriminatedUnion("kind", [
  z.object({ ...common, ...text }),
  z.object({ ...common, ...number, ...summed }),
  z.object({ ...common, ...money, ...summed }),
  z.object({ ...common, ...date }),
  z.object({ ...common, ...choice }),
]);
export type Column = z.infer<typeof Column>;

const many = z.boolean().default(false);
/** A field of a form. */
export const Field = z
  .discriminatedUnion("kind", [
    z.object({ ...shown, ...text }),
    z.object({ ...shown, kind: z.literal("longText"), most: z.int().min(1).max(5000).default(1000) }),
    z.object({ ...shown, ...number }),
    z.object({ ...shown, ...money }),
    z.object({ ...shown, ...date }),
    z.object({
      ...shown,
      kind: z.literal("dateRange"),
      /** Whether hours and minutes belong to it. */
      time: z.boolean().default(false),
      /** How its days are counted: all of them, or the working days of the applicant's unit. */
      days: z.enum(["calendar", "working", "none"]).default("calendar"),
    }),
    z.object({ ...shown, ...choice }),
    z.object({ ...shown, kind: z.literal("person"), many }),
    z.object({ ...shown, kind: z.literal("unit"), many }),
    z.object({ ...shown, kind: z.literal("department"), many }),
    z.object({ ...shown, kind: z.literal("attachment"), most: z.int().min(1).max(limits.files).default(5) }),
    z.object({
      ...shown,
      kind: z.literal("table"),
      columns: z.array(Column).min(1).max(limits.columns),
      most: z.int().min(1).max(limits.rows).default(20),
    }),
  ])
  .meta({ id: "ApplicationField" });
export type Field = z.infer<typeof Field>;
export type FieldKind = Field["kind"];
export type FieldOf<Kind extends FieldKind> = Extract<Field, { kind: Kind }>;

export const fieldKinds = [
  "text",
  "longText",
  "number",
  "money",
  "date",
  "dateRange",
  "choice",
  "person",
  "unit",
  "department",
  "attachment",
  "table",
] as const satisfies readonly FieldKind[];
export const columnKinds = ["text", "number", "money", "date", "choice"] as const satisfies readonly Column["kind"][];

/** Whether the applicant is asked for a field. */
export const isApplicants = (field: Field): boolean => field.by === "applicant";

/** Whether a field or column is worked out and not filled in. */
export const formulaOf = (field: Field | Column): string | null => ("formula" in field ? field.formula : null);
