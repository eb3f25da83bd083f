import { type Db, sql } from "@tz/kernel/server/base";
import type { CaseType, ServiceAction, WhichKinds } from "@tz/kernel/server/workflow";
import { applicationSubject, refuseAction } from "../contract/index.ts";
import { maySee } from "./policy.ts";
import { loadApplication } from "./store/applications.ts";

const prefix = "applications.form.";

/** The kind of task, and the process, that applications of a form have. */
export const kindOfForm = (formId: string): string => `${prefix}${formId}`;

/** Each form that was published is a kind of its own; by primary keys, or by form_of_unit and form_for_everyone. */
async function formKinds(db: Db, which: WhichKinds) {
  const wanted =
    "kinds" in which
      ? sql`f.id = any (${which.kinds.filter((kind) => kind.startsWith(prefix)).map((kind) => kind.slice(prefix.length))}::uuid[])`
      : sql`(f.unit_id = ${which.unitId} or f.audience = 'everyone') and f.latest > 0`;
  const { rows } = await sql<{ id: string; title: string }>`
    select f.id, v.title from applications.form f
    join applications.form_version v on v.form_id = f.id and v.number = f.latest
    where ${wanted} order by f.id`.execute(db);
  return new Map(rows.map(({ id, title }) => [kindOfForm(id), { zh: title, en: title }]));
}

/** Applications as cases of processes. */
export const applicationCase: CaseType = {
  type: applicationSubject,
  kinds: {},
  madeKinds: formKinds,
  async mayRead(db, viewer, id) {
    const record = await loadApplication(db, viewer, id);
    return record !== undefined && maySee(viewer.actor, record.access);
  },
  link: (id) => `/applications/${id}`,
};

/** Marks an application as refused, in the transaction of whoever refuses; what it is once its process has ended follows from it. */
const refuse: ServiceAction = async ({ tx, case: { type, id } }) => {
  if (type === applicationSubject)
    await sql`update applications.application set refused = true where id = ${id}`.execute(tx);
  return undefined;
};

export const applicationActions: Readonly<Record<string, ServiceAction>> = { [refuseAction]: refuse };
