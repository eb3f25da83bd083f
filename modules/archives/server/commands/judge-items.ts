import { command, sql } from "@tz/kernel/server/base";
import { AppraisalStatus, Judge } from "../../contract/index.ts";
import { lockAppraisal, mayDoAppraisal } from "../appraisal/appraisal-record.ts";

/** The verdict on items of an appraisal: kept for longer, or to be destroyed, and why. */
export const judgeItems = command({
  name: "archives.judge-items",
  summary: { zh: "提出鉴定意见", en: "Judge items of an appraisal" },
  access: "archives.keep",
  input: Judge,
  output: AppraisalStatus,
  load: ({ tx }, { appraisalId }) => lockAppraisal(tx, appraisalId),
  version: ({ version }) => version,
  may: (actor, row) => mayDoAppraisal("judge", actor, row),
  async run({ tx, input, record, subject, note }) {
    const { itemIds, verdict, reason } = input;
    const retention = verdict === "keep" ? (input.retention ?? null) : null;
    await sql`
      update archives.appraisal_item set verdict = ${verdict}, retention = ${retention}, reason = ${reason}
      where appraisal_id = ${record.id} and item_id = any (${itemIds}::uuid[])`.execute(tx);
    await sql`update archives.appraisal set version = version + 1 where id = ${record.id}`.execute(tx);
    subject({ type: "archives.appraisal", id: record.id, unitId: record.holder_id });
    note({ items: itemIds.length, verdict, retention, reason });
    return { id: record.id, state: record.state, version: record.version + 1 };
  },
});
