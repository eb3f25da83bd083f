import { z } from "zod";

export type Json = Record<string, unknown>;
/** What goes in is described as it is sent, what comes out as it is answered: a default may be left out of the one, not of the other. */
export type Direction = "input" | "output";

/** What several operations refer to. */
export interface Components {
  schemas: Json;
  responses: Json;
}

const refPrefix = "#/components/schemas/";
export const ref = (id: string) => ({ $ref: `${refPrefix}${id}` });

/**
 * A schema's JSON form. Schemas that carry an id go to `components` and are referred to; what a schema refers to without an id
 * (a tree of values) goes there under the name of its user.
 * @param user a name for what has none, unique among those who use `components`
 */
export function jsonSchema(schema: z.ZodType, io: Direction, components: Json, user: string): Json {
  // Wrapped, so that a schema with an id is referred to also where it is the whole.
  const { properties, $defs } = z.toJSONSchema(z.object({ whole: schema }), {
    io,
    unrepresentable: "any",
    target: "draft-2020-12",
    override: ({ zodSchema, jsonSchema: form }) => {
      if (io === "input") narrowText(zodSchema, form);
    },
  });
  const nameOf = (id: string) => {
    if (id.startsWith("__")) return `${user}.${io}${id.replace("__schema", "")}`;
    return io === "input" ? `${id}Input` : id;
  };
  const text = JSON.stringify({ form: properties?.whole, defs: $defs ?? {} });
  const named = text.replaceAll(/"\$ref":"#\/\$defs\/([^"]+)"/g, (_all, id: string) =>
    JSON.stringify(ref(nameOf(id))).slice(1, -1),
  );
  const { form, defs } = JSON.parse(named) as { form: Json; defs: Json };
  for (const [id, definition] of Object.entries(defs)) components[nameOf(id)] = definition as Json;
  return form;
}

const sets = { control: "\\u0001-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f", lines: "\\r\\n" };

/**
 * Says which characters a text may not hold. NUL never comes in (`unstorableText`); the rest stands in refinements, which have no
 * form in JSON Schema, so the schema itself is asked.
 */
function narrowText(schema: z.core.$ZodType, form: Json): void {
  if (form.type !== "string" || form.pattern !== undefined || form.enum !== undefined || form.const !== undefined)
    return;
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = form as { minLength?: number; maxLength?: number };
  const takes = (mark: string, fill: string) =>
    z.safeParse(schema, mark.padEnd(Math.min(Math.max(minLength, 2), maxLength), fill)).success;
  let banned = "\\u0000";
  let filled = false;
  if (takes("a", "a")) {
    if (!takes("\u0001", "a")) banned += sets.control;
    if (!takes("\n", "a")) banned += sets.lines;
    filled = !takes(" ", " ");
  }
  form.pattern = filled ? `^[^${banned}]*[^\\s${banned}][^${banned}]*$` : `^[^${banned}]*$`;
}
