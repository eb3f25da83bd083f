import { AppError, command, sql } from "@tz/kernel/server/base";
import { AppraisalName, AppraisalStatus } from "../../contract/index.ts";
import { lockAppraisal, mayDoAppraisal } from "../appraisal/appraisal-record.ts";
import { tellApprovers } from "../appraisal/notices.ts";

/** Puts an appraisal before those who approve, once every item has a verdict. */
export const askApproval = command({
  name: "archives.ask-approval",
  summary: { zh: "鉴定意见报批", en: "Ask for approval of an appraisal" },
  access: "archives.keep",
  input: AppraisalName,
  output: AppraisalStatus,
  load: ({ tx }, { appraisalId }) => lockAppraisal(tx, appraisalId),
  version: ({ version }) => version,
  may: (actor, row) => mayDoAppraisal("ask", actor, row),
  async run(context) {
    const { tx, now, record, subject } = context;
    const { rows } = await sql<{ open: number }>`
      select count(*)::int as open from archives.appraisal_item
      where appraisal_id = ${record.id} and reason = ''`.execute(tx);
    const open = rows[0]?.open ?? 0;
    if (open > 0) throw new AppError("archives.not_judged", { count: open });
    await sql`
      update archives.appraisal set state = 'asked', asked_at = ${now}, version = version + 1
      where id = ${record.id}`.execute(tx);
    await tellApprovers(context, record);
    subject({ type: "archives.appraisal", id: record.id, unitId: record.holder_id });
    return { id: record.id, state: "asked" as const, version: record.version + 1 };
  },
});
