import type { Form } from "../../contract/index.ts";

type Parts = Record<string, unknown>;

/** What was changed in a form, for the audit trail: its fields by their names and its other parts, as they were and as they are. */
export function changesBetween(before: Form, after: Form): { before: Parts; after: Parts } {
  const [was, is] = [partsOf(before), partsOf(after)];
  const changed = new Set(
    [...Object.keys(was), ...Object.keys(is)].filter((key) => written(was[key]) !== written(is[key])),
  );
  const only = (parts: Parts) => Object.fromEntries(Object.entries(parts).filter(([key]) => changed.has(key)));
  return { before: only(was), after: only(is) };
}

/** With its keys in order: the database keeps them in an order of its own. */
const written = (part: unknown): string | undefined =>
  JSON.stringify(part, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );

const partsOf = ({ fields, ...parts }: Form): Parts => ({
  ...parts,
  fields: fields.map(({ name }) => name),
  ...Object.fromEntries(fields.map((field) => [`fields.${field.name}`, field])),
});
