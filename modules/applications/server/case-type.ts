import { sql } from "@tz/kernel/server/base";
import type { CaseType, ServiceAction } from "@tz/kernel/server/workflow";
import { applicationSubject, refuseAction } from "../contract/index.ts";
import { maySee } from "./policy.ts";
import { loadApplication } from "./store/applications.ts";

/** Applications as cases of processes. */
export const applicationCase: CaseType = {
  type: applicationSubject,
  kinds: { [applicationSubject]: { zh: "申请", en: "Application" } },
  async mayRead(db, actor, id) {
    const record = await loadApplication(db, actor, id);
    return record !== undefined && maySee(actor, record.access);
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
