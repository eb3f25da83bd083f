import { type Actor, AppError, command, sql, type WriteContext } from "@tz/kernel/server/base";
import { allotNumber } from "@tz/kernel/server/numbering";
import { completeTask, type Json, startProcess, updateCase } from "@tz/kernel/server/workflow";
import { z } from "zod";
import {
  ApplicationStatus,
  applicationSubject,
  askedOfApplicant,
  type Field,
  GivenValues,
  givenByApplicant,
} from "../../contract/index.ts";
import { kindOfForm } from "../case-type.ts";
import { mayDo } from "../policy.ts";
import { type LoadedApplication, lockApplication } from "../store/applications.ts";
import { amountsOf, count } from "../store/counted.ts";
import { loadForm, type VersionRecord } from "../store/forms.ts";
import { ownTask } from "../store/own-task.ts";
import { countedNow, monthOf } from "../store/standing.ts";
import { fieldsOfVersion } from "../store/stored-form.ts";
import { titleOf } from "../store/title.ts";
import { versionToFill } from "../store/version-to-fill.ts";
import { book } from "../values/bookings.ts";
import { fileIdsIn, keepFiles } from "../values/files.ts";
import { type ReadValues, readValues } from "../values/read-values.ts";
import { requireRight } from "../values/require-right.ts";

type Context = WriteContext & { actor: Actor };

/**
 * 提交: what is filled in is checked as a whole against the version that the applicant saw, then the process starts, or goes on where
 * it was sent back. Nothing of it happens while anything is wrong.
 */
export const submitApplication = command({
  name: "applications.submit",
  summary: { zh: "提交申请", en: "Submit an application" },
  access: "applications.use",
  input: z.object({
    applicationId: z.uuid(),
    version: z.int(),
    versionId: z.uuid().describe("填写时所用的表单版本"),
    values: GivenValues,
  }),
  output: ApplicationStatus,
  load: (context, { applicationId }) => lockApplication(context.tx, context, applicationId),
  version: ({ version }) => version,
  may: (actor, { access }) => mayDo("submit", actor, access),
  async run({ input, record, ...context }) {
    const form = await formToSubmit(context, record, input.versionId);
    const fields = fieldsOfVersion(form.id, form.schema);
    const read = await requireValues(context, record, form, fields, input.values);
    await keepFiles(context, record.id, fileIdsIn(fields, read.values));
    const title = titleOf(form, read.values, record.applicant_name);
    const instanceId = await passOn(context, record, form, title, read.context as Record<string, Json>);
    const number = await numberOf(context, record, form, title);
    await write(context, record, form, fields, { read, title, instanceId, ...number });
    context.subject({ type: applicationSubject, id: record.id, unitId: record.unit_id });
    context.emit("applications.submitted", { applicationId: record.id });
    context.job("search.index", { type: applicationSubject, id: record.id });
    return { id: record.id, version: record.version + 1, state: "running" as const, number: number.text };
  },
});

/** @throws AppError applications.form_closed, applications.form_changed */
async function formToSubmit({ tx }: Context, record: LoadedApplication, versionId: string): Promise<VersionRecord> {
  const form = await loadForm(tx, record.form_id);
  if (record.state === "draft" && form?.state === "closed")
    throw new AppError("applications.form_closed", { title: form.title });
  const version = await versionToFill(tx, record);
  if (version.id !== versionId) throw new AppError("applications.form_changed", { title: version.title });
  return version;
}

/** @throws AppError applications.values_faulty with every fault */
async function requireValues(
  { tx, actor }: Context,
  record: LoadedApplication,
  { settings }: VersionRecord,
  fields: readonly Field[],
  given: GivenValues,
): Promise<ReadValues> {
  const asked = askedOfApplicant(fields);
  const whole = givenByApplicant(fields, given, record.values);
  const read = await readValues(tx, asked, whole, { unitId: record.unit_id, complete: true });
  const { values } = read;
  const taken = await book(tx, record.id, record.form_id, { overlap: settings.overlap, fields, values });
  requireRight(values, [...read.faults, ...taken], actor.language);
  return read;
}

/** Starts the process of a first submission, and completes the applicant's step where there is one. */
async function passOn(
  context: Context,
  record: LoadedApplication,
  { settings, form_id }: VersionRecord,
  title: string,
  fields: Record<string, Json>,
): Promise<string> {
  const ref = { type: applicationSubject, id: record.id };
  if (record.state !== "draft") {
    await updateCase(context, { case: ref, title });
    const own = await ownTask(context.tx, record.id, context.actor.personId);
    if (!own) throw new AppError("applications.nobody_here");
    const { instanceId } = await completeTask(context, { task: { case: ref, step: own.node }, form: own.form, fields });
    return instanceId;
  }
  const kind = kindOfForm(form_id);
  const process = settings.process.kind === "steps" ? kind : settings.process.key;
  const { instanceId } = await startProcess(context, {
    process,
    case: ref,
    kind,
    title,
    unitId: record.unit_id,
    fields,
  });
  const own = await ownTask(context.tx, record.id, context.actor.personId);
  if (own) await completeTask(context, { task: { case: ref, step: own.node }, form: own.form });
  return instanceId;
}

interface Numbered {
  text: string | null;
  entryId: string | null;
}

/** The number is asked for last: until the command ends, others who want one of the same ledger wait. */
async function numberOf(
  context: Context,
  record: LoadedApplication,
  form: VersionRecord,
  title: string,
): Promise<Numbered> {
  const { seriesId } = form.settings;
  if (record.number !== null || seriesId === null) return { text: record.number, entryId: record.number_entry_id };
  const subject = { type: applicationSubject, id: record.id, title };
  return allotNumber(context, { seriesId, at: context.now, subject });
}

interface Submitted extends Numbered {
  read: ReadValues;
  title: string;
  instanceId: string;
}

async function write(
  { tx, now }: Context,
  record: LoadedApplication,
  form: VersionRecord,
  fields: readonly Field[],
  { read, title, instanceId, text, entryId }: Submitted,
): Promise<void> {
  const month = record.month ?? monthOf(now);
  await count(tx, countedNow(record, fields), {
    unitId: record.unit_id,
    month,
    formId: record.form_id,
    state: "running",
    amounts: amountsOf(fields, read.values),
  });
  await sql`
    update applications.application
    set state = 'running', version_id = ${form.id}, title = ${title}, values = ${JSON.stringify(read.values)}, pending = null,
      days = ${JSON.stringify(read.days)}, number = ${text}, number_entry_id = ${entryId}, instance_id = ${instanceId},
      month = ${month}, submitted_at = coalesce(submitted_at, ${now}), updated_at = ${now}, version = version + 1
    where id = ${record.id}`.execute(tx);
}
