import { command, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { Form, formSubject } from "../../contract/index.ts";
import { changesBetween } from "../forms/changes-between.ts";
import { mayDoForm } from "../policy.ts";
import { loadForm } from "../store/forms.ts";
import { formFrom, storedForm } from "../store/stored-form.ts";

/** Keeps what was drawn; it may be unfinished. Applications go on with what is published. */
export const saveForm = command({
  name: "applications.save-form",
  summary: { zh: "保存申请事项的设计", en: "Save the drawing of a kind of application" },
  access: "applications.manageForms",
  input: z.object({ formId: z.uuid(), version: z.int(), form: Form }),
  output: z.object({ version: z.int() }),
  load: ({ tx }, { formId }) => loadForm(tx, formId, { lock: true }),
  version: ({ version }) => version,
  may: (actor, { access }) => mayDoForm("save", actor, access),
  async run({ tx, now, actor, input, record, subject, note }) {
    const { title, schema, settings } = storedForm(input.form);
    const version = record.version + 1;
    await sql`
      update applications.form
      set title = ${title}, schema = ${schema}, settings = ${settings}, changed = true, version = ${version},
        updated_at = ${now}, updated_by = ${actor.personId}
      where id = ${record.id}`.execute(tx);
    subject({ type: formSubject, id: record.id, unitId: record.unit_id });
    note({ title, ...changesBetween(formFrom(record), input.form) });
    return { version };
  },
});
