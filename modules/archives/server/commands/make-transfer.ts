import { AppError, command, newId, sql } from "@tz/kernel/server/base";
import { MakeTransfer, mostTransferred, TransferStatus } from "../../contract/index.ts";
import { fondsOf } from "../archiving/classing.ts";

/**
 * Puts what the unit keeps of some years into a batch for its archive house. What did not pass its check, or is in another
 * batch or appraisal, stays where it is.
 */
export const makeTransfer = command({
  name: "archives.make-transfer",
  summary: { zh: "编制移交批次", en: "Make a batch for the archive house" },
  access: "archives.keep",
  input: MakeTransfer,
  output: TransferStatus,
  async run({ tx, now, actor, input, subject, note }) {
    const { house_id } = await fondsOf(tx, actor.unitId);
    if (!house_id || house_id === actor.unitId) throw new AppError("archives.no_house");
    const id = newId();
    await sql`
      insert into archives.transfer (id, unit_id, house_id, title, made_by, made_at)
      values (${id}, ${actor.unitId}, ${house_id}, ${input.title}, ${actor.name}, ${now})`.execute(tx);
    const { rows } = await sql<{ items: number; pages: number }>`
      with chosen as (
        select i.id, i.code, i.pages from archives.item i
        where i.holder_id = ${actor.unitId} and i.unit_id = ${actor.unitId} and i.state = 'kept'
          and i.check_state = 'passed' and i.year between ${input.fromYear} and ${input.toYear}
          and i.retention = any (${input.retentions}::text[])
          and not exists (select from archives.transfer_item m join archives.transfer t on t.id = m.transfer_id
            where m.item_id = i.id and t.state in ('draft', 'sent'))
          and not exists (select from archives.appraisal_item m join archives.appraisal a on a.id = m.appraisal_id
            where m.item_id = i.id and a.state in ('open', 'asked', 'approved'))
        order by i.year, i.retention, i.organ, i.n limit ${mostTransferred} for update of i),
      added as (
        insert into archives.transfer_item (transfer_id, item_id, code) select ${id}, id, code from chosen)
      update archives.transfer t set items = c.items, pages = c.pages, bytes = c.bytes
      from (select count(*)::int as items, coalesce(sum(pages), 0)::int as pages,
        (select coalesce(sum(p.size), 0) from archives.part p where p.item_id in (select id from chosen))::bigint as bytes
        from chosen) c
      where t.id = ${id} returning t.items, t.pages`.execute(tx);
    if (rows[0]?.items === 0) throw new AppError("archives.nothing_to_transfer");
    subject({ type: "archives.transfer", id, unitId: actor.unitId });
    note({ ...rows[0], title: input.title });
    return { id, state: "draft" as const, version: 1 };
  },
});
