import { type Language, sentence } from "@tz/kernel/contract/base";
import { type Db, sql } from "@tz/kernel/server/base";
import { checkForm, type Form, type FormFault, type FormFaultView, formFaults } from "../../contract/index.ts";
import { checkPublished } from "./check-published.ts";

/** Everything that keeps a form from being published: what the form shows, and what only the database knows. */
export async function findFormFaults(db: Db, form: Form, unitId: string): Promise<FormFault[]> {
  const { process } = form;
  return [
    ...checkForm(form),
    ...(process.kind === "published"
      ? await checkPublished(db, process.key, form.fields)
      : await personsGone(db, form)),
    ...(await seriesUnknown(db, form, unitId)),
  ];
}

/** By primary key. */
async function personsGone(db: Db, { process }: Form): Promise<FormFault[]> {
  if (process.kind !== "steps") return [];
  const named = process.steps.flatMap(({ name, handler }, at) =>
    handler.find === "person" ? [{ what: name, path: `process.steps.${at}.handler`, ids: handler.personIds }] : [],
  );
  if (named.length === 0) return [];
  const all = named.flatMap(({ ids }) => ids);
  const { rows } = await sql<{ id: string }>`
    select id from kernel.person where id = any (${all}::uuid[]) and state = 'active'`.execute(db);
  const there = new Set(rows.map(({ id }) => id));
  return named
    .filter(({ ids }) => !ids.every((id) => there.has(id.toLowerCase())))
    .map(({ path, what }) => ({ path, code: "person_gone", parameters: { what } }));
}

/** By primary key. */
async function seriesUnknown(db: Db, { seriesId }: Form, unitId: string): Promise<FormFault[]> {
  if (seriesId === null) return [];
  const { rows } = await sql`
    select 1 from kernel.number_series
    where id = ${seriesId} and unit_id = ${unitId} and active and kind = 'other'`.execute(db);
  return rows.length > 0 ? [] : [{ path: "seriesId", code: "series_unknown", parameters: {} }];
}

export const presentFormFaults = (faults: readonly FormFault[], language: Language): FormFaultView[] =>
  faults.map(({ path, code, parameters }) => ({
    path,
    code,
    message: sentence(formFaults[code], language, parameters),
  }));
