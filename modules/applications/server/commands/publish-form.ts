import type { Fault } from "@tz/kernel/contract/base";
import { type Actor, AppError, command, newId, sql, type WriteContext } from "@tz/kernel/server/base";
import { publishProcess } from "@tz/kernel/server/workflow";
import { z } from "zod";
import { bpmnOf, type Form, formSubject } from "../../contract/index.ts";
import { kindOfForm } from "../case-type.ts";
import { findFormFaults, presentFormFaults } from "../forms/find-form-faults.ts";
import { mayDoForm } from "../policy.ts";
import { type LoadedForm, loadForm } from "../store/forms.ts";
import { formFrom, storedForm } from "../store/stored-form.ts";

type Context = WriteContext & { actor: Actor };

/** Makes what was drawn the newest version, at once for everybody's use; what runs keeps its own. Refused while anything is wrong. */
export const publishForm = command({
  name: "applications.publish-form",
  summary: { zh: "发布申请事项", en: "Publish a kind of application" },
  access: "applications.manageForms",
  input: z.object({ formId: z.uuid(), version: z.int() }),
  output: z.object({ number: z.int(), version: z.int() }),
  load: ({ tx }, { formId }) => loadForm(tx, formId, { lock: true }),
  version: ({ version }) => version,
  may: (actor, { access }) => mayDoForm("publish", actor, access),
  async run({ record, ...context }) {
    const form = formFrom(record);
    const faults = await findFormFaults(context.tx, form, record.unit_id);
    if (faults.length > 0) throw faulty(presentFormFaults(faults, context.actor.language));
    if (form.process.kind === "steps") await publishSteps(context, record.id, form);
    const number = await insertVersion(context, record, form);
    context.subject({ type: formSubject, id: record.id, unitId: record.unit_id });
    context.note({ title: form.title, number });
    context.emit("applications.form-published", { formId: record.id, number });
    return { number, version: record.version + 1 };
  },
});

const faulty = (faults: readonly Fault[]) => new AppError("applications.form_faulty", {}, faults);

/** The steps become a process of their own; what its publishing still finds is told as a fault of the steps. */
async function publishSteps(context: Context, formId: string, { title, fields, process }: Form): Promise<void> {
  if (process.kind !== "steps") return;
  try {
    await publishProcess(context, bpmnOf(kindOfForm(formId), title, process.steps, fields));
  } catch (error) {
    if (!(error instanceof AppError) || !error.faults) throw error;
    throw faulty(error.faults.map(({ message }) => ({ path: "process.steps", code: "process_refused", message })));
  }
}

async function insertVersion({ tx, now, actor }: Context, record: LoadedForm, form: Form): Promise<number> {
  const number = record.latest + 1;
  const { title, schema, settings } = storedForm(form);
  await sql`
    insert into applications.form_version (id, form_id, number, title, schema, settings, published_at, published_by)
    values (${newId()}, ${record.id}, ${number}, ${title}, ${schema}, ${settings}, ${now}, ${actor.personId})`.execute(
    tx,
  );
  await sql`
    update applications.form set state = 'open', latest = ${number}, changed = false, version = version + 1
    where id = ${record.id}`.execute(tx);
  return number;
}
