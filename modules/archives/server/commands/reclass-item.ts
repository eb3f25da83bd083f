import { AppError, command } from "@tz/kernel/server/base";
import { voidNumber } from "@tz/kernel/server/numbering";
import { archiveSubject, ItemStatus, Reclass } from "../../contract/index.ts";
import { numberItem } from "../archiving/number-item.ts";
import { dueOn } from "../archiving/retention.ts";
import { mayDo } from "../policy.ts";
import { loadItem } from "../repository/load-item.ts";
import { archives } from "../tables.ts";

/**
 * 改划保管期限: the archivist knows better than the table. The item gets a code of the other class; its former number is
 * free, and the next item of that class takes it.
 */
export const reclassItem = command({
  name: "archives.reclass",
  summary: { zh: "改划保管期限", en: "Change an item's retention" },
  access: "archives.keep",
  input: Reclass,
  output: ItemStatus,
  load: (context, { itemId }) => loadItem(context.tx, context, itemId, { lock: true }),
  version: ({ version }) => version,
  may: (actor, { access }) => mayDo("reclass", actor, access),
  async run(context) {
    const { tx, record, input, subject, note, job } = context;
    const { retention, reason } = input;
    if (retention === record.retention) throw new AppError("archives.same_retention");
    const { id, fonds, year, organ, organ_name: organName, title, holder_id: unitId } = record;
    if (record.number_entry_id)
      await voidNumber(context, { entryId: record.number_entry_id, reason: `改划保管期限：${reason}` });
    const number = await numberItem(context, unitId, { fonds, year, retention, organ, organName }, { id, title });
    const version = record.version + 1;
    await archives(tx)
      .updateTable("archives.item")
      .set({ ...number, retention, due_on: dueOn(year, retention), rule_reason: reason, version })
      .where("id", "=", id)
      .execute();
    subject({ type: archiveSubject, id, unitId });
    note({ before: record.code, after: number.code, reason });
    job("archives.check", { itemId: id });
    job("search.index", { type: archiveSubject, id });
    return { id, version, code: number.code };
  },
});
