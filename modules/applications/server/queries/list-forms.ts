import { pageOf, pageRequest } from "@tz/kernel/contract/base";
import { type Actor, decodeCursor, keysetPage, notFound, query, sql } from "@tz/kernel/server/base";
import type { Graph } from "@tz/kernel/server/workflow";
import { z } from "zod";
import {
  ChoosableProcess,
  Form,
  FormFaultView,
  FormRow,
  type FormVersionRow,
  FormView,
  ReadyForm,
} from "../../contract/index.ts";
import { serves } from "../forms/check-published.ts";
import { findFormFaults, presentFormFaults } from "../forms/find-form-faults.ts";
import { formActionsOn, managesForm } from "../policy.ts";
import { readyForms } from "../ready/index.ts";
import { formColumns, formSources, type LoadedForm, loadForm, withAccess } from "../store/forms.ts";
import { formFrom } from "../store/stored-form.ts";

const presentForm = (row: LoadedForm): FormRow => ({
  id: row.id,
  title: row.title,
  audience: row.audience,
  unit: { id: row.unit_id, name: row.unit_name },
  state: row.state,
  latest: row.latest,
  changed: row.changed,
  updatedAt: row.updated_at.toISOString(),
  updatedBy: row.updated_by_name,
});

const Keys = z.tuple([z.uuid()]);

/** The forms that the actor draws, newest first; by form_of_unit and form_for_everyone. */
export const listForms = query({
  name: "applications.list-forms",
  summary: { zh: "申请事项管理", en: "List the kinds of application one draws" },
  access: "applications.manageForms",
  input: z.object(pageRequest),
  output: pageOf(FormRow),
  async run({ db, actor, input }) {
    const after = decodeCursor(input.cursor, Keys);
    const everyone = actor.permissions.has("applications.managePlatform");
    const { rows } = await sql<LoadedForm>`
      select ${formColumns} from ${formSources}
      where ((f.audience = 'unit' and f.unit_id = ${actor.unitId}) ${everyone ? sql`or f.audience = 'everyone'` : sql``})
        ${after ? sql`and f.id < ${after[0]}` : sql``}
      order by f.id desc limit ${input.limit + 1}`.execute(db);
    return keysetPage(
      rows,
      input.limit,
      ({ id }) => [id],
      (row) => presentForm(withAccess(row)),
    );
  },
});

const onForm = z.object({ formId: z.uuid() });

export const readForm = query({
  name: "applications.read-form",
  summary: { zh: "查看申请事项的设计", en: "Read the drawing of a kind of application" },
  access: "applications.manageForms",
  input: onForm,
  output: FormView,
  async run({ db, actor, input }) {
    const row = await loadForm(db, input.formId);
    if (!row || !managesForm(actor, row.access)) throw notFound();
    const versions = await versionsOf(db, row.id);
    const may = formActionsOn(actor, row.access);
    return { ...presentForm(row), form: formFrom(row), version: row.version, versions, may };
  },
});

/** By the unique key of form and number. */
async function versionsOf(
  db: Parameters<typeof loadForm>[0],
  formId: string,
): Promise<z.infer<typeof FormVersionRow>[]> {
  const { rows } = await sql<{ number: number; published_at: Date; name: string }>`
    select v.number, v.published_at, n.name from applications.form_version v join kernel.person n on n.id = v.published_by
    where v.form_id = ${formId} order by v.number desc limit 100`.execute(db);
  return rows.map(({ number, published_at, name }) => ({
    number,
    publishedAt: published_at.toISOString(),
    publishedBy: name,
  }));
}

/** What would keep a drawing from being published, before it is even saved. */
export const checkFormQuery = query({
  name: "applications.check-form",
  summary: { zh: "检查申请事项的设计", en: "Check the drawing of a kind of application" },
  access: "applications.manageForms",
  input: z.object({ formId: z.uuid(), form: Form }),
  output: z.object({ faults: z.array(FormFaultView) }),
  async run({ db, actor, input }) {
    const row = await loadForm(db, input.formId);
    if (!row || !managesForm(actor, row.access)) throw notFound();
    const faults = await findFormFaults(db, input.form, row.unit_id);
    return { faults: presentFormFaults(faults, actor.language) };
  },
});

const SeriesChoice = z.object({ id: z.uuid(), name: z.string(), pattern: z.string() });

/** What a form may be given: published processes that serve any form, ledgers of the unit, and forms to begin from. */
export const listFormChoices = query({
  name: "applications.list-form-choices",
  summary: { zh: "查看可选的流程、号簿和样例", en: "See the processes, ledgers and ready forms to choose from" },
  access: "applications.manageForms",
  input: z.object({}),
  output: z.object({
    processes: z.array(ChoosableProcess),
    series: z.array(SeriesChoice),
    ready: z.array(ReadyForm),
    /** Whether the actor may draw forms for everyone. */
    everyone: z.boolean(),
  }),
  async run({ db, actor }) {
    const ready = Object.entries(readyForms).map(([key, { title, description }]) => ({ key, title, description }));
    const everyone = actor.permissions.has("applications.managePlatform");
    return { processes: await processesFor(db), series: await seriesOf(db, actor), ready, everyone };
  },
});

type Db = Parameters<typeof loadForm>[0];

/** By process_definition_key; those made from the steps of forms belong to their forms. */
async function processesFor(db: Db): Promise<ChoosableProcess[]> {
  const { rows } = await sql<{ key: string; name: string; number: number; graph: Graph }>`
    select d.key, d.name, v.number, v.graph from kernel.process_definition d
    join kernel.process_version v on v.definition_id = d.id and v.number = d.latest
    where d.key not like 'applications.form.%' order by d.key limit 500`.execute(db);
  return rows.filter(({ graph }) => serves(graph)).map(({ key, name, number }) => ({ key, name, number }));
}

/** By number_series_unit. */
async function seriesOf(db: Db, { unitId }: Actor): Promise<z.infer<typeof SeriesChoice>[]> {
  const { rows } = await sql<z.infer<typeof SeriesChoice>>`
    select id, name, pattern from kernel.number_series
    where unit_id = ${unitId} and kind = 'other' and active order by id limit 200`.execute(db);
  return rows;
}
