import { AppError, command, newId, sql } from "@tz/kernel/server/base";
import { officeDay } from "@tz/kernel/server/calendar";
import { AppraisalStatus, mostAppraised, OpenAppraisal } from "../../contract/index.ts";

/** Begins an appraisal of what the unit keeps beyond its retention; by item_due. */
export const openAppraisal = command({
  name: "archives.open-appraisal",
  summary: { zh: "启动到期鉴定", en: "Begin an appraisal" },
  access: "archives.keep",
  input: OpenAppraisal,
  output: AppraisalStatus,
  async run({ tx, now, actor, input, subject, note }) {
    const id = newId();
    await sql`
      insert into archives.appraisal (id, holder_id, title, made_by, made_by_name, made_at)
      values (${id}, ${actor.unitId}, ${input.title}, ${actor.personId}, ${actor.name}, ${now})`.execute(tx);
    const { rows } = await sql<{ item_id: string }>`
      with due as (
        select i.id, i.code, i.retention from archives.item i
        where i.holder_id = ${actor.unitId} and i.state = 'kept' and i.due_on < ${officeDay(now)}
          and not exists (select from archives.appraisal_item m join archives.appraisal a on a.id = m.appraisal_id
            where m.item_id = i.id and a.state in ('open', 'asked', 'approved'))
          and not exists (select from archives.transfer_item m join archives.transfer t on t.id = m.transfer_id
            where m.item_id = i.id and t.state in ('draft', 'sent'))
        order by i.due_on, i.id limit ${mostAppraised} for update of i)
      insert into archives.appraisal_item (appraisal_id, item_id, code, retention)
      select ${id}, id, code, retention from due returning item_id`.execute(tx);
    if (rows.length === 0) throw new AppError("archives.nothing_due");
    subject({ type: "archives.appraisal", id, unitId: actor.unitId });
    note({ items: rows.length });
    return { id, state: "open" as const, version: 1 };
  },
});
