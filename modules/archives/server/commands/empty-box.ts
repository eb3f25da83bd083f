import { AppError, command, sql } from "@tz/kernel/server/base";
import { BoxName, BoxStatus } from "../../contract/index.ts";
import { lockBox } from "../boxes/box-rows.ts";

/** 拆盒: the newest box of its year and retention is taken apart, so that the numbers of boxes keep no gap. */
export const emptyBox = command({
  name: "archives.empty-box",
  summary: { zh: "拆盒", en: "Take a box apart" },
  access: "archives.keep",
  input: BoxName,
  output: BoxStatus,
  load: ({ tx, actor }, { boxId }) => lockBox(tx, actor.unitId, boxId),
  version: ({ version }) => version,
  async run({ tx, actor, record, subject, note }) {
    const { rows } = await sql<{ later: number | null }>`
      select max(number) as later from archives.box
      where holder_id = ${record.holder_id} and fonds = ${record.fonds} and year = ${record.year}
        and retention = ${record.retention} and number > ${record.number}`.execute(tx);
    const later = rows[0]?.later ?? null;
    if (later !== null) throw new AppError("archives.later_box", { number: later });
    await sql`update archives.item set box_id = null where box_id = ${record.id}`.execute(tx);
    await sql`delete from archives.box where id = ${record.id}`.execute(tx);
    subject({ type: "archives.box", id: record.id, unitId: actor.unitId });
    note({ number: record.number, year: record.year, items: record.items });
    return { id: record.id, version: record.version };
  },
});
