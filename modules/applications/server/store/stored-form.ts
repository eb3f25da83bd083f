import { type Field, type Form, FormProcess, fieldsOf, schemaOf } from "../../contract/index.ts";
import type { FormSettings } from "../tables.ts";

interface Stored {
  title: string;
  schema: unknown;
  settings: FormSettings;
}

/** The columns that keep a form: its fields as JSON Schema. */
export function storedForm({ title, fields, ...settings }: Form): { title: string; schema: string; settings: string } {
  return { title, schema: JSON.stringify(schemaOf(title, fields)), settings: JSON.stringify(settings) };
}

export const formFrom = ({ title, schema, settings }: Stored): Form => ({
  ...settings,
  title,
  fields: fieldsOf(schema),
  // What was drawn before a step could say something keeps the usual.
  process: FormProcess.parse(settings.process),
});

const kept = new Map<string, Field[]>();
const KEPT = 500;

/** The fields of a published version, which never change. */
export function fieldsOfVersion(versionId: string, schema: unknown): Field[] {
  const known = kept.get(versionId);
  if (known) return known;
  const fields = fieldsOf(schema);
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
  kept.set(versionId, fields);
  return fields;
}
