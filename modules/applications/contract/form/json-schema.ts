import { z } from "zod";
import { moneyPattern } from "../values/money.ts";
import { type Column, Field, type FieldOf, isApplicants } from "./fields.ts";

type Schema = Record<string, unknown>;

const dialect = "https://json-schema.org/draft/2020-12/schema";
const place = { type: "string", format: "uuid" } as const;
const day = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" } as const;
const minute = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$" } as const;

/**
 * The shape in which a version of a form is kept: JSON Schema 2020-12 of the values, so that other programs can read and check them,
 * with our own keyword `x-tz` for what a schema cannot say (shown-when rules, hints, formulas).
 */
export function schemaOf(title: string, fields: readonly Field[]): Schema {
  return {
    $schema: dialect,
    title,
    ...objectOf(fields, (field) => field.required && field.when === null && isApplicants(field)),
  };
}

/** The fields of a schema that `schemaOf` wrote. @throws ZodError for any other */
export function fieldsOf(schema: unknown): Field[] {
  const { properties } = Kept.parse(schema);
  return Object.entries(properties).map(([name, { title, "x-tz": rest }]) => Field.parse({ ...rest, name, title }));
}

const Kept = z.object({
  properties: z.record(z.string(), z.object({ title: z.string(), "x-tz": z.record(z.string(), z.unknown()) })),
});

function objectOf<F extends Field | Column>(fields: readonly F[], required: (field: F) => boolean): Schema {
  return {
    type: "object",
    properties: Object.fromEntries(fields.map((field) => [field.name, propertyOf(field)])),
    required: fields.filter(required).map(({ name }) => name),
    additionalProperties: false,
  };
}

function propertyOf(field: Field | Column): Schema {
  const { name: _, title, hint, ...rest } = field;
  return { title, ...(hint !== "" && { description: hint }), ...typeOf(field), "x-tz": { ...rest, hint } };
}

function typeOf(field: Field | Column): Schema {
  switch (field.kind) {
    case "text":
    case "longText":
      return { type: "string", minLength: 1, maxLength: field.most };
    case "number":
      return { type: field.decimals === 0 ? "integer" : "number", ...bounds(field) };
    case "money":
      return { type: "string", pattern: moneyPattern };
    case "date":
      return day;
    case "dateRange": {
      const moment = field.time ? minute : day;
      return {
        type: "object",
        properties: { from: moment, to: moment },
        required: ["from", "to"],
        additionalProperties: false,
      };
    }
    case "choice":
      return severalOf(field.many, { enum: field.options }, field.options.length);
    case "person":
    case "unit":
    case "department":
      return severalOf(field.many, place);
    case "attachment":
      return severalOf(true, place, field.most);
    case "table":
      return tableOf(field);
  }
}

const bounds = ({ least, most }: { least: number | null; most: number | null }) => ({
  ...(least !== null && { minimum: least }),
  ...(most !== null && { maximum: most }),
});

const severalOf = (many: boolean, items: Schema, maxItems = 50): Schema =>
  many ? { type: "array", items, uniqueItems: true, minItems: 1, maxItems } : items;

const tableOf = ({ columns, most }: FieldOf<"table">): Schema => ({
  type: "array",
  minItems: 1,
  maxItems: most,
  items: objectOf(columns, ({ required }) => required),
});
