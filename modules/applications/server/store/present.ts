import type { Language } from "@tz/kernel/contract/base";
import type { Actor, Db, Services } from "@tz/kernel/server/base";
import { filesOf } from "@tz/kernel/server/files";
import type { ApplicationRow, ApplicationView } from "../../contract/index.ts";
import { actionsOn, mayDo } from "../policy.ts";
import { namesIn } from "../values/read-values.ts";
import { caseOf, type LoadedApplication } from "./applications.ts";
import { loadVersion } from "./forms.ts";
import { fieldsToFill } from "./step-fields.ts";
import { fieldsOfVersion } from "./stored-form.ts";

export type ListedApplication = Pick<
  LoadedApplication,
  | "id"
  | "form_id"
  | "form_title"
  | "title"
  | "number"
  | "state"
  | "applicant_id"
  | "applicant_name"
  | "department_name"
  | "step"
  | "step_en"
  | "handlers"
  | "created_at"
  | "submitted_at"
  | "ended_at"
>;

/** One line of a list, its step in the reader's language. */
export function presentRow(row: ListedApplication, language: Language): ApplicationRow {
  return {
    id: row.id,
    formId: row.form_id,
    formTitle: row.form_title,
    title: row.title,
    number: row.number,
    state: row.state,
    applicant: { id: row.applicant_id, name: row.applicant_name },
    department: row.department_name,
    step: language === "en" ? (row.step_en ?? row.step) : row.step,
    handlers: row.handlers,
    createdAt: row.created_at.toISOString(),
    submittedAt: row.submitted_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}

/** The whole application for somebody; what is being written is for the applicant alone. */
export async function presentApplication(
  services: Pick<Services, "registry">,
  db: Db,
  actor: Actor,
  row: LoadedApplication,
  now: Date,
): Promise<ApplicationView> {
  const version = await loadVersion(db, row.version_id);
  const fields = fieldsOfVersion(version.id, version.schema);
  const writes = mayDo("save", actor, row.access) === true;
  const values = (writes ? row.pending : null) ?? row.values ?? {};
  const [names, files] = [await namesIn(db, fields, values), await filesOf(db, caseOf(row.id))];
  return {
    ...presentRow(row, actor.language),
    unit: { id: row.unit_id, name: row.unit_name },
    versionId: row.version_id,
    fields,
    overlap: version.settings.overlap,
    values,
    days: row.days,
    names,
    files,
    version: row.version,
    fills: row.ended_at === null ? await namesToFill(services, db, actor, { id: row.id, fields, now }) : [],
    runs: row.instance_id !== null,
    reason: row.reason,
    may: actionsOn(actor, row.access),
  };
}

const namesToFill = async (...asked: Parameters<typeof fieldsToFill>): Promise<string[]> =>
  (await fieldsToFill(...asked)).map(({ name }) => name);
