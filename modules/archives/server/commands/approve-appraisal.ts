import { command, sql } from "@tz/kernel/server/base";
import { AppraisalName, AppraisalStatus, approvalsNeeded } from "../../contract/index.ts";
import { lockAppraisal, mayDoAppraisal } from "../appraisal/appraisal-record.ts";

/** One of the two approvals; after the second a job destroys what is to be destroyed. */
export const approveAppraisal = command({
  name: "archives.approve-appraisal",
  summary: { zh: "批准销毁", en: "Approve an appraisal" },
  access: "archives.approve",
  input: AppraisalName,
  output: AppraisalStatus,
  load: ({ tx }, { appraisalId }) => lockAppraisal(tx, appraisalId),
  version: ({ version }) => version,
  may: (actor, row) => mayDoAppraisal("approve", actor, row),
  async run({ tx, now, actor, record, subject, note, job }) {
    const approvals = [...record.approvals, { personId: actor.personId, name: actor.name, at: now.toISOString() }];
    const state = approvals.length >= approvalsNeeded ? "approved" : "asked";
    await sql`
      update archives.appraisal set state = ${state}, approvals = ${JSON.stringify(approvals)}, version = version + 1
      where id = ${record.id}`.execute(tx);
    if (state === "approved") job("archives.destroy", { appraisalId: record.id });
    subject({ type: "archives.appraisal", id: record.id, unitId: record.holder_id });
    note({ approvals: approvals.length, toDestroy: record.to_destroy });
    return { id: record.id, state, version: record.version + 1 } as const;
  },
});
