import { command, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { formSubject } from "../../contract/index.ts";
import { mayDoForm } from "../policy.ts";
import { loadForm } from "../store/forms.ts";

/** Deletes a drawing that was never published. */
export const deleteForm = command({
  name: "applications.delete-form",
  summary: { zh: "删除未发布的申请事项", en: "Delete a kind of application that was never published" },
  access: "applications.manageForms",
  input: z.object({ formId: z.uuid(), version: z.int() }),
  output: z.object({}),
  load: ({ tx }, { formId }) => loadForm(tx, formId, { lock: true }),
  version: ({ version }) => version,
  may: (actor, { access }) => mayDoForm("delete", actor, access),
  async run({ tx, record, subject, note }) {
    await sql`delete from applications.form where id = ${record.id}`.execute(tx);
    subject({ type: formSubject, id: record.id, unitId: record.unit_id });
    note({ title: record.title });
    return {};
  },
});
