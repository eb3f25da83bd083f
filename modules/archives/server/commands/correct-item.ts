import { command } from "@tz/kernel/server/base";
import { archiveSubject, Correct, ItemStatus } from "../../contract/index.ts";
import { mayDo } from "../policy.ts";
import { loadItem } from "../repository/load-item.ts";
import { archives } from "../tables.ts";

/** Corrects what stands in the catalogue of an item; the files stay as they are. */
export const correctItem = command({
  name: "archives.correct",
  summary: { zh: "更正著录", en: "Correct an entry of the catalogue" },
  access: "archives.keep",
  input: Correct,
  output: ItemStatus,
  load: (context, { itemId }) => loadItem(context.tx, context, itemId, { lock: true }),
  version: ({ version }) => version,
  may: (actor, { access }) => mayDo("correct", actor, access),
  async run({ tx, input, record, subject, note, job }) {
    const { itemId: id, title, author, pages, note: remark } = input;
    const version = record.version + 1;
    await archives(tx)
      .updateTable("archives.item")
      .set({ title, author, pages, note: remark, version })
      .where("id", "=", id)
      .execute();
    subject({ type: archiveSubject, id, unitId: record.holder_id });
    note({ code: record.code, before: { title: record.title, author: record.author, pages: record.pages } });
    job("archives.check", { itemId: id });
    job("search.index", { type: archiveSubject, id });
    return { id, version, code: record.code };
  },
});
