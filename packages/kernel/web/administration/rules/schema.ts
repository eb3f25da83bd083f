import type { Language } from "../../../contract/base/index.ts";

/** What of JSON Schema the server says about a rule set; titles are Chinese, descriptions English. */
export interface Schema {
  type?: string;
  title?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  enum?: readonly string[];
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
}

/** One field of a rule set's form; `path` leads to its value. */
export interface RuleField {
  path: readonly string[];
  /** Titles of the groups that it stands in, and its own. */
  label: string;
  kind: "time" | "number" | "flag" | "text" | "json";
  required: boolean;
  least: number | undefined;
  most: number | undefined;
  whole: boolean;
}

/** A length of working time has these parts and no others. */
const isTime = ({ properties = {} }: Schema) => Object.keys(properties).sort().join() === "days,hours";

/** The fields of a rule set, groups flattened, in the schema's order. */
export function fieldsOf(schema: Schema, language: Language, path: readonly string[] = [], above = ""): RuleField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, part]) => {
    const title = (language === "en" ? part.description : part.title) ?? key;
    const label = above ? `${above}${language === "en" ? ": " : "："}${title}` : title;
    const at = [...path, key];
    if (part.type === "object" && part.properties && !isTime(part)) return fieldsOf(part, language, at, label);
    const { minimum: least, maximum: most } = part;
    const required = schema.required?.includes(key) ?? false;
    return [{ path: at, label, kind: kindOf(part), required, least, most, whole: part.type === "integer" }];
  });
}

function kindOf(schema: Schema): RuleField["kind"] {
  if (isTime(schema)) return "time";
  const kinds: Record<string, RuleField["kind"]> = {
    number: "number",
    integer: "number",
    boolean: "flag",
    string: "text",
  };
  return kinds[schema.type ?? ""] ?? "json";
}

/** The value at a path. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], value);
}

/** What the form holds as the server takes it: parts of a time that were left empty are left out, text of lists is read. */
export function bodyOf(entered: unknown, fields: readonly RuleField[]): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const { path, kind } of fields) put(body, path, cleaned(valueAt(entered, path), kind));
  return body;
}

function cleaned(value: unknown, kind: RuleField["kind"]): unknown {
  if (kind === "json") return parsed(String(value ?? ""));
  if (kind !== "time") return value ?? undefined;
  return Object.fromEntries(Object.entries(value ?? {}).filter(([, part]) => part));
}

/** Text that is no JSON is sent as it is, for the server to name the fault. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function put(body: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key = "", ...rest] = path;
  if (rest.length === 0) {
    if (value !== undefined) body[key] = value;
    return;
  }
  body[key] ??= {};
  put(body[key] as Record<string, unknown>, rest, value);
}

/** What the form begins with: lists as text. */
export function entriesOf(value: unknown, fields: readonly RuleField[]): Record<string, unknown> {
  const entries = structuredClone(value) as Record<string, unknown>;
  for (const { path, kind } of fields)
    if (kind === "json") put(entries, path, JSON.stringify(valueAt(value, path) ?? null, undefined, 2));
  return entries;
}
