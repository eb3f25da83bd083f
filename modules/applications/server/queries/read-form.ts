import { type Db, notFound, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { type FormVersionRow, FormView } from "../../contract/index.ts";
import { formActionsOn, managesForm } from "../policy.ts";
import { loadForm } from "../store/forms.ts";
import { presentForm } from "../store/present-form.ts";
import { formFrom } from "../store/stored-form.ts";

/** The drawing of a kind of application with its published versions, for those who draw it. */
export const readForm = query({
  name: "applications.read-form",
  summary: { zh: "查看申请事项的设计", en: "Read the drawing of a kind of application" },
  access: "applications.manageForms",
  input: z.object({ formId: z.uuid() }),
  output: FormView,
  async run({ db, actor, input }) {
    const row = await loadForm(db, input.formId);
    if (!row || !managesForm(actor, row.access)) throw notFound();
    const versions = await publishedVersions(db, row.id);
    const may = formActionsOn(actor, row.access);
    return { ...presentForm(row), form: formFrom(row), version: row.version, versions, may };
  },
});

/** By the unique key of form and number. */
async function publishedVersions(db: Db, formId: string): Promise<z.infer<typeof FormVersionRow>[]> {
  const { rows } = await sql<{ number: number; published_at: Date; name: string }>`
    select v.number, v.published_at, n.name from applications.form_version v join kernel.person n on n.id = v.published_by
    where v.form_id = ${formId} order by v.number desc limit 100`.execute(db);
  return rows.map(({ number, published_at, name }) => ({
    number,
    publishedAt: published_at.toISOString(),
    publishedBy: name,
  }));
}
