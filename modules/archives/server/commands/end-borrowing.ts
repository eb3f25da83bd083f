import { command, sql } from "@tz/kernel/server/base";
import { archiveSubject, BorrowingStatus, EndBorrowing } from "../../contract/index.ts";
import { lockBorrowing, mayDoBorrowing } from "../borrowing/borrowing-record.ts";

/** 归还 by the reader, or 收回 by the archivist, before the time is over. */
export const endBorrowing = command({
  name: "archives.end-borrowing",
  summary: { zh: "归还、收回借阅的档案", en: "End a borrowing" },
  access: "archives.read",
  input: EndBorrowing,
  output: BorrowingStatus,
  load: ({ tx }, { borrowingId }) => lockBorrowing(tx, borrowingId),
  version: ({ version }) => version,
  may: (actor, row) => mayDoBorrowing("end", actor, row),
  async run({ tx, now, record, subject, note }) {
    await sql`
      update archives.borrowing set state = 'ended', until_at = least(until_at, ${now}), version = version + 1
      where id = ${record.id}`.execute(tx);
    subject({ type: archiveSubject, id: record.item_id, unitId: record.holder_id });
    note({ code: record.code, reader: record.person_name });
    return { id: record.id, state: "ended" as const, version: record.version + 1 };
  },
});
