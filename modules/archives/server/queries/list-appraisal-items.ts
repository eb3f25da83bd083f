import { decodeCursor, keysetPage, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { type AppraisalLine, AppraisalLineRequest, AppraisalLines } from "../../contract/index.ts";
import { visibleAppraisal } from "../appraisal/appraisal-record.ts";

const Code = z.tuple([z.string()]);

/** The lines of an appraisal in the order of codes; of one that is done, 销毁清册. By appraisal_item_code. */
export const listAppraisalItems = query({
  name: "archives.list-appraisal-items",
  summary: { zh: "鉴定清单、销毁清册", en: "The items of an appraisal" },
  access: "archives.read",
  input: AppraisalLineRequest,
  output: AppraisalLines,
  async run({ db, actor, input: { appraisalId, cursor, limit } }) {
    await visibleAppraisal(db, actor, appraisalId);
    const [after] = decodeCursor(cursor, Code) ?? [];
    const { rows } = await sql<Omit<AppraisalLine, "destroyedAt"> & { destroyed_at: Date | null }>`
      select m.item_id as "itemId", m.code, i.title, i.author, i.document_number as "documentNumber", i.date, i.pages,
        i.due_on as "dueOn", m.verdict, m.retention, m.reason, m.destroyed_at
      from archives.appraisal_item m join archives.item i on i.id = m.item_id
      where m.appraisal_id = ${appraisalId} ${after ? sql`and m.code > ${after}` : sql``}
      order by m.code limit ${limit + 1}`.execute(db);
    return keysetPage(
      rows,
      limit,
      ({ code }) => [code],
      ({ destroyed_at, ...row }) => ({ ...row, destroyedAt: destroyed_at?.toISOString() ?? null }),
    );
  },
});
