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

/** Characters that the refinements of a text may refuse, as JSON Schema's regular expressions write them. */
const nul = "\\u0000";
const controls = "\\u0001-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f";
const lineEnds = "\\r\\n";

/**
 * Says of a text what only its schema knows: which characters it may not hold (NUL never comes in, see `unstorableText`), whether it
 * may be blank, which of its words are recognised only to be refused. Refinements have no form in JSON Schema: the schema is asked.
 */
function narrowText(schema: z.core.$ZodType, form: Json): void {
  if (form.type !== "string" || form.const !== undefined || form.format !== undefined) return;
  const takes = (value: unknown) => z.safeParse(schema, value).success;
  if (Array.isArray(form.enum)) {
    const taken = form.enum.filter(takes);
    if (taken.length > 0) form.enum = taken;
    return;
  }
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = form as { minLength?: number; maxLength?: number };
  const room = Math.min(Math.max(minLength, 2), maxLength);
  const filled = (first: string, rest: string) => takes(first.padEnd(room, rest));
  const isPlain = filled("a", "a");
  const mayBeBlank = !isPlain || filled(" ", " ");
  if (form.pattern !== undefined && !isOurs(form.pattern)) {
    if (!mayBeBlank) form.allOf = [{ pattern: "\\S" }];
    return;
  }
  const refuses = (character: string) => isPlain && !filled(character, "a");
  const banned = `${nul}${refuses("\u0001") ? controls : ""}${refuses("\n") ? lineEnds : ""}`;
  form.pattern = mayBeBlank ? `^[^${banned}]*$` : filledPattern(banned, minLength);
}

/** At least so many characters once it is trimmed. */
function filledPattern(banned: string, minLength: number): string {
  const any = `[^${banned}]`;
  const visible = `[^\\s${banned}]`;
  return `^${any}*${visible}${minLength > 1 ? `${any}{${minLength - 2},}${visible}` : ""}${any}*$`;
}

/** A text inside a pipe is looked at before the pipe, which may know more. */
const isOurs = (pattern: unknown) => String(pattern).startsWith(`^[^${nul}`);
