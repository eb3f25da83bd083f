import { pageOf, pageRequest } from "@tz/kernel/contract/base";
import { decodeCursor, keysetPage, notFound, query, sql } from "@tz/kernel/server/base";
import { z } from "zod";
import { type CheckFinding, CheckReport, type CheckStage } from "../../contract/index.ts";
import { sightOf } from "../policy.ts";
import { loadItem } from "../repository/load-item.ts";

interface Row {
  id: string;
  stage: CheckStage;
  passed: boolean;
  findings: CheckFinding[];
  person_name: string | null;
  at: Date;
}

const Keys = z.tuple([z.uuid()]);

/** The check reports of an item, newest first; by check_report_item. */
export const listReports = query({
  name: "archives.list-reports",
  summary: { zh: "四性检测报告", en: "Check reports of an item" },
  access: "archives.read",
  input: z.object({ ...pageRequest, itemId: z.uuid() }),
  output: pageOf(CheckReport),
  async run({ db, actor, now, input: { itemId, cursor, limit } }) {
    const record = await loadItem(db, { actor, now }, itemId);
    if (!record || sightOf(actor, record.access) !== "content") throw notFound();
    const [after] = decodeCursor(cursor, Keys) ?? [];
    const { rows } = await sql<Row>`
      select * from archives.check_report
      where item_id = ${itemId} and (${after ?? null}::uuid is null or id < ${after ?? null})
      order by id desc limit ${limit + 1}`.execute(db);
    return keysetPage(
      rows,
      limit,
      ({ id }) => [id],
      ({ id, stage, passed, findings, person_name, at }) => ({
        id,
        stage,
        passed,
        findings,
        personName: person_name,
        at: at.toISOString(),
      }),
    );
  },
});
