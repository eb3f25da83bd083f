import { command, sql } from "@tz/kernel/server/base";
import { officeDay } from "@tz/kernel/server/calendar";
import { BoxStatus, KeepBox } from "../../contract/index.ts";
import { lockBox } from "../boxes/box-rows.ts";

/** 备考表: what is to be said of a box, and who has checked it. */
export const keepBox = command({
  name: "archives.keep-box",
  summary: { zh: "填写备考表", en: "Fill in the remark sheet of a box" },
  access: "archives.keep",
  input: KeepBox,
  output: BoxStatus,
  load: ({ tx, actor }, { boxId }) => lockBox(tx, actor.unitId, boxId),
  version: ({ version }) => version,
  async run({ tx, now, actor, input, record, subject }) {
    const version = record.version + 1;
    const on = input.checkedBy === "" ? null : officeDay(now);
    await sql`
      update archives.box set note = ${input.note}, checked_by = ${input.checkedBy}, checked_on = ${on},
        version = ${version} where id = ${record.id}`.execute(tx);
    subject({ type: "archives.box", id: record.id, unitId: actor.unitId });
    return { id: record.id, version };
  },
});
