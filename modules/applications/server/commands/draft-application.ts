import { AppError, command, newId, notFound, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { ApplicationStatus, applicationSubject, GivenValues } from "../../contract/index.ts";
import { mayFillIn } from "../policy.ts";
import { loadForm, newestVersion } from "../store/forms.ts";
import { fieldsOfVersion } from "../store/stored-form.ts";
import { fileIdsIn, keepFiles } from "../values/files.ts";
import { draftValues } from "./save-application.ts";

/** Begins an application of a kind, with what is filled in so far. */
export const draftApplication = command({
  name: "applications.draft",
  summary: { zh: "填写申请", en: "Begin an application" },
  access: "applications.use",
  input: z.object({ formId: z.uuid(), values: GivenValues.default({}) }),
  output: ApplicationStatus,
  load: ({ tx }, { formId }) => loadForm(tx, formId),
  may: (actor, { access }) => mayFillIn(actor, access),
  async run({ input, record: form, ...context }) {
    if (form.state === "closed") throw new AppError("applications.form_closed", { title: form.title });
    const { tx, actor, now } = context;
    const version = await newestVersion(tx, form.id);
    if (!version) throw notFound();
    const fields = fieldsOfVersion(version.id, version.schema);
    const values = await draftValues(context, fields, input.values, context.actor.unitId);
    const id = newId();
    await sql`
      insert into applications.application
        (id, form_id, version_id, unit_id, department_id, applicant_id, applicant_name, title, pending, created_at, updated_at)
      values (${id}, ${form.id}, ${version.id}, ${actor.unitId}, ${actor.departmentId}, ${actor.personId}, ${actor.name},
        ${`${version.title}（${actor.name}）`}, ${JSON.stringify(values)}, ${now}, ${now})`.execute(tx);
    await keepFiles(context, id, fileIdsIn(fields, values));
    context.subject({ type: applicationSubject, id, unitId: actor.unitId });
    context.note({ form: form.title });
    return { id, version: 1, state: "draft" as const, number: null };
  },
});
