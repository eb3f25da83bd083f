import type { NoticeWords } from "@tz/kernel/contract/notify";
import { permissionHolders } from "@tz/kernel/server/access";
import type { WriteContext } from "@tz/kernel/server/base";
import { notify, registerNotices } from "@tz/kernel/server/notify";
import type { AppraisalRow } from "./appraisal-record.ts";

registerNotices({
  "archives.appraisal-asked": {
    name: { zh: "档案销毁审批", en: "Destruction of archives" },
    zh: "档案鉴定“{title}”拟销毁{count}件，请审批。",
    en: "The appraisal “{title}” proposes to destroy {count} {count, item|items}. Please decide.",
    channels: [],
  },
} satisfies Record<string, NoticeWords>);

/** Everybody who may approve hears of it, but whoever proposed it. */
export async function tellApprovers(context: WriteContext, row: AppraisalRow): Promise<void> {
  const holders = await permissionHolders(context.tx, context.services, "archives.approve", [row.holder_id]);
  await notify(context, {
    personIds: (holders.get(row.holder_id) ?? []).filter((id) => id !== row.made_by),
    event: "archives.appraisal-asked",
    subject: { type: "archives.appraisal", id: row.id },
    parameters: { title: row.title, count: row.to_destroy },
    link: `/archives/appraisals/${row.id}`,
    dedupeKey: `archives.appraisal-asked ${row.id}`,
  });
}
