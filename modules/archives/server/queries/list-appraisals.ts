import { AppError, decodeCursor, keysetPage, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { AppraisalPage, AppraisalRequest } from "../../contract/index.ts";
import { appraisalRows, presentAppraisal } from "../appraisal/appraisal-record.ts";

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
