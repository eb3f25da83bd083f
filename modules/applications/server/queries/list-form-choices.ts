import { type Actor, type Db, query, sql } from "@tz/kernel/server/base";
import type { Graph } from "@tz/kernel/server/workflow";
import { z } from "zod";
import { ChoosableProcess, ReadyForm } from "../../contract/index.ts";
import { serves } from "../forms/check-published.ts";
import { readyForms } from "../ready/index.ts";

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
