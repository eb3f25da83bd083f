import type { NoticeWords } from "@tz/kernel/contract/notify";
import { permissionHolders } from "@tz/kernel/server/access";
import type { WriteContext } from "@tz/kernel/server/base";
import { notify, registerNotices } from "@tz/kernel/server/notify";
import { archiveSubject } from "../../contract/index.ts";
import type { BorrowingRow } from "./borrowing-record.ts";

registerNotices({
  "archives.borrowing-asked": {
    name: { zh: "借阅申请", en: "Request to borrow" },
    zh: "{person}申请借阅档案《{title}》，请审批。",
    en: "{person} asks to borrow “{title}”. Please decide.",
    channels: [],
  },
  "archives.borrowing-granted": {
    name: { zh: "借阅批准", en: "Borrowing granted" },
    zh: "您借阅《{title}》的申请已批准，可以阅读至{until}。",
    en: "You may read “{title}” until {until}.",
    channels: [],
  },
  "archives.borrowing-refused": {
    name: { zh: "借阅未批准", en: "Borrowing refused" },
    zh: "您借阅《{title}》的申请未获批准：{reason}",
    en: "Your request for “{title}” was refused: {reason}",
    channels: [],
  },
} satisfies Record<string, NoticeWords>);

type Asked = Pick<BorrowingRow, "id" | "item_id" | "holder_id" | "person_id" | "person_name" | "title">;

/** The archivists hear that somebody asks. */
export async function tellKeepers(context: WriteContext, row: Asked): Promise<void> {
  const holders = await permissionHolders(context.tx, context.services, "archives.keep", [row.holder_id]);
  await notify(context, {
    personIds: (holders.get(row.holder_id) ?? []).filter((id) => id !== row.person_id),
    event: "archives.borrowing-asked",
    subject: { type: archiveSubject, id: row.item_id },
    parameters: { person: row.person_name, title: row.title },
    link: "/archives/borrowings?scope=unit&state=asked",
    dedupeKey: `archives.borrowing-asked ${row.id}`,
  });
}

/** The reader hears how it was decided. */
export async function tellReader(
  context: WriteContext,
  row: Asked,
  decision: { event: "granted" | "refused"; until: string; reason: string },
): Promise<void> {
  await notify(context, {
    personIds: [row.person_id],
    event: `archives.borrowing-${decision.event}`,
    subject: { type: archiveSubject, id: row.item_id },
    parameters: { title: row.title, until: decision.until, reason: decision.reason },
    link: `/archives/${row.item_id}`,
    dedupeKey: `archives.borrowing-${decision.event} ${row.id}`,
  });
}
