import { type Actor, AppError, type Db, decodeCursor, keysetPage, notFound, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import {
  type AppraisalLine,
  AppraisalLineRequest,
  AppraisalLines,
  AppraisalPage,
  AppraisalRequest,
  AppraisalView,
} from "../../contract/index.ts";
import { type AppraisalRow, appraisalRows, presentAppraisal, seesAppraisal } from "../appraisal/appraisal-record.ts";

const Keys = z.tuple([z.uuid()]);

/** The unit's appraisals, newest first; by appraisal_holder. */
export const listAppraisals = query({
  name: "archives.list-appraisals",
  summary: { zh: "到期鉴定", en: "Appraisals" },
  access: "archives.read",
  refuses: ["archives.not_keeper"],
  input: AppraisalRequest,
  output: AppraisalPage,
  async run({ db, actor, input: { cursor, limit, state } }) {
    if (!actor.permissions.has("archives.keep") && !actor.permissions.has("archives.approve"))
      throw new AppError("archives.not_keeper");
    const [after] = decodeCursor(cursor, Keys) ?? [];
    const rows = await appraisalRows(
      db,
      sql`a.holder_id = ${actor.unitId} ${state ? sql`and a.state = ${state}` : sql``}
        ${after ? sql`and a.id < ${after}` : sql``} order by a.id desc limit ${limit + 1}`,
    );
    return keysetPage(
      rows,
      limit,
      ({ id }) => [id],
      (row) => presentAppraisal(row, actor),
    );
  },
});

async function visible(db: Db, actor: Actor, appraisalId: string): Promise<AppraisalRow> {
  const [row] = await appraisalRows(db, sql`a.id = ${appraisalId}`);
  if (!row || !seesAppraisal(actor, row)) throw notFound();
  return row;
}

export const readAppraisal = query({
  name: "archives.read-appraisal",
  summary: { zh: "一次鉴定", en: "One appraisal" },
  access: "archives.read",
  input: z.object({ appraisalId: z.uuid() }),
  output: AppraisalView,
  run: async ({ db, actor, input }) => presentAppraisal(await visible(db, actor, input.appraisalId), actor),
});

const Code = z.tuple([z.string()]);

/** The lines of an appraisal in the order of codes; of one that is done, 销毁清册. By appraisal_item_code. */
export const listAppraisalItems = query({
  name: "archives.list-appraisal-items",
  summary: { zh: "鉴定清单、销毁清册", en: "The items of an appraisal" },
  access: "archives.read",
  input: AppraisalLineRequest,
  output: AppraisalLines,
  async run({ db, actor, input: { appraisalId, cursor, limit } }) {
    await visible(db, actor, appraisalId);
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
