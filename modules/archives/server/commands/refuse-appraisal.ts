import { command, sql } from "@tz/kernel/server/base";
import { AppraisalStatus, RefuseAppraisal } from "../../contract/index.ts";
import { lockAppraisal, mayDoAppraisal } from "../appraisal/appraisal-record.ts";

/** Nothing of the appraisal is destroyed; a new one may be begun. */
export const refuseAppraisal = command({
  name: "archives.refuse-appraisal",
  summary: { zh: "不同意销毁", en: "Refuse an appraisal" },
  access: "archives.approve",
  input: RefuseAppraisal,
  output: AppraisalStatus,
  load: ({ tx }, { appraisalId }) => lockAppraisal(tx, appraisalId),
  version: ({ version }) => version,
  may: (actor, row) => mayDoAppraisal("refuse", actor, row),
  async run({ tx, input, record, subject, note }) {
    await sql`
      update archives.appraisal set state = 'refused', reason = ${input.reason}, version = version + 1
      where id = ${record.id}`.execute(tx);
    subject({ type: "archives.appraisal", id: record.id, unitId: record.holder_id });
    note({ reason: input.reason });
    return { id: record.id, state: "refused" as const, version: record.version + 1 };
  },
});
