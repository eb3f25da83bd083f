import { type Actor, command, sql, type WriteContext } from "@tz/kernel/server/base";
import { z } from "zod";
import {
  ApplicationStatus,
  applicationSubject,
  type Field,
  GivenValues,
  givenByApplicant,
  type Values,
} from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { lockApplication } from "../store/applications.ts";
import { fieldsOfVersion } from "../store/stored-form.ts";
import { versionToFill } from "../store/version-to-fill.ts";
import { fileIdsIn, keepFiles } from "../values/files.ts";
import { readValues } from "../values/read-values.ts";
import { requireRight } from "../values/require-right.ts";

/** Keeps what is filled in so far; what is required may still be missing. What was submitted before stays as it was. */
export const saveApplication = command({
  name: "applications.save",
  summary: { zh: "保存申请草稿", en: "Save an application" },
  access: "applications.use",
  input: z.object({ applicationId: z.uuid(), version: z.int(), values: GivenValues }),
  output: ApplicationStatus,
  load: (context, { applicationId }) => lockApplication(context.tx, context, applicationId),
  version: ({ version }) => version,
  may: (actor, { access }) => mayDo("save", actor, access),
  async run({ input, record, ...context }) {
    const { tx, now } = context;
    const form = await versionToFill(tx, record);
    const fields = fieldsOfVersion(form.id, form.schema);
    const values = await draftValues(context, fields, input.values, record.unit_id);
    const version = record.version + 1;
    await sql`
      update applications.application
      set pending = ${JSON.stringify(values)}, version_id = ${form.id}, version = ${version}, updated_at = ${now}
      where id = ${record.id}`.execute(tx);
    await keepFiles(context, record.id, [...fileIdsIn(fields, values), ...fileIdsIn(fields, record.values)]);
    context.subject({ type: applicationSubject, id: record.id, unitId: record.unit_id });
    return { id: record.id, version, state: record.state, number: record.number };
  },
});

/**
 * What may be kept of a draft.
 * @param unitId the application's
 * @throws AppError applications.values_faulty, applications.too_large
 */
export async function draftValues(
  { tx, actor }: WriteContext & { actor: Actor },
  fields: readonly Field[],
  given: GivenValues,
  unitId: string,
): Promise<Values> {
  const own = givenByApplicant(fields, given, null);
  const { values, faults } = await readValues(tx, fields, own, { unitId, complete: false });
  requireRight(values, faults, actor.language);
  return values;
}
