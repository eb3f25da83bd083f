import { type Actor, AppError, command, sql, type WriteContext } from "@tz/kernel/server/base";
import { type Json, updateCase } from "@tz/kernel/server/workflow";
import { z } from "zod";
import {
  ApplicationStatus,
  applicationSubject,
  type Field,
  GivenValues,
  givenByHandler,
} from "../../contract/index.ts";
import { maySee } from "../policy.ts";
import { caseOf, type LoadedApplication, lockApplication } from "../store/applications.ts";
import { amountsOf, count } from "../store/counted.ts";
import { loadVersion, type VersionRecord } from "../store/forms.ts";
import { countedNow } from "../store/standing.ts";
import { fieldsToFill } from "../store/step-fields.ts";
import { fieldsOfVersion } from "../store/stored-form.ts";
import { titleOf } from "../store/title.ts";
import { book } from "../values/bookings.ts";
import { fileIdsIn, keepFiles } from "../values/files.ts";
import { type ReadValues, readValues } from "../values/read-values.ts";
import { requireRight } from "../values/require-right.ts";

type Context = WriteContext & { actor: Actor };

/** Whoever handles an application fills in what their step asks for; conditions of later steps see it at once. */
export const fillIn = command({
  name: "applications.fill-in",
  summary: { zh: "填写办理内容", en: "Fill in what a step asks for" },
  access: "applications.use",
  input: z.object({ applicationId: z.uuid(), version: z.int(), values: GivenValues }),
  output: ApplicationStatus,
  load: (context, { applicationId }) => lockApplication(context.tx, context, applicationId),
  version: ({ version }) => version,
  may: (actor, { access }) => maySee(actor, access),
  async run({ input, record, ...context }) {
    const form = await loadVersion(context.tx, record.version_id);
    const fields = fieldsOfVersion(form.id, form.schema);
    const asked = await fieldsToFill(context.services, context.tx, context.actor, {
      ...record,
      fields,
      now: context.now,
    });
    if (asked.length === 0) throw new AppError("applications.nothing_to_fill");
    const read = await requireValues(context, record, form, { fields, asked, given: input.values });
    await keepFiles(context, record.id, fileIdsIn(fields, read.values));
    const title = titleOf(form, read.values, record.applicant_name);
    await updateCase(context, { case: caseOf(record.id), title, fields: read.context as Record<string, Json> });
    await write(context, record, fields, title, read);
    context.subject({ type: applicationSubject, id: record.id, unitId: record.unit_id });
    context.note({ fields: asked.map((field) => field.title).join("、") });
    context.job("search.index", { type: applicationSubject, id: record.id });
    return { id: record.id, version: record.version + 1, state: record.state, number: record.number };
  },
});

interface Filling {
  fields: readonly Field[];
  asked: readonly Field[];
  given: GivenValues;
}

/** What may still be missing is asked for when the step is completed. @throws AppError applications.values_faulty */
async function requireValues(
  { tx, actor }: Context,
  record: LoadedApplication,
  { settings }: VersionRecord,
  { fields, asked, given }: Filling,
): Promise<ReadValues> {
  const names = asked.map(({ name }) => name);
  const whole = givenByHandler(names, given, record.values);
  const read = await readValues(tx, fields, whole, { unitId: record.unit_id, complete: false });
  const own = read.faults.filter(({ path }) => names.includes(path.split(".")[1] ?? ""));
  const taken = await book(tx, record.id, record.form_id, { overlap: settings.overlap, fields, values: read.values });
  requireRight(read.values, [...own, ...taken], actor.language);
  return read;
}

async function write(
  { tx, now }: Context,
  record: LoadedApplication,
  fields: readonly Field[],
  title: string,
  { values, days }: ReadValues,
): Promise<void> {
  const before = countedNow(record, fields);
  await count(tx, before, before && { ...before, amounts: amountsOf(fields, values) });
  await sql`
    update applications.application
    set title = ${title}, values = ${JSON.stringify(values)}, days = ${JSON.stringify(days)}, updated_at = ${now},
      version = version + 1
    where id = ${record.id}`.execute(tx);
}
