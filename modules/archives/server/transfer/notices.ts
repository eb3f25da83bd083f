import type { NoticeWords } from "@tz/kernel/contract/notify";
import { permissionHolders } from "@tz/kernel/server/access";
import type { WriteContext } from "@tz/kernel/server/base";
import { notify, registerNotices } from "@tz/kernel/server/notify";
import type { TransferRow } from "./transfer-record.ts";

registerNotices({
  "archives.transfer-sent": {
    name: { zh: "档案移交", en: "Transfer of archives" },
    zh: "{unit}移交档案“{title}”共{items}件，请检测接收。",
    en: "{unit} hands over “{title}” with {items} {items, item|items}. Check and receive them.",
    channels: [],
  },
  "archives.transfer-decided": {
    name: { zh: "移交结果", en: "Transfer decided" },
    zh: "档案移交批次“{title}”已由{unit}办理，请查看结果。",
    en: "{unit} has decided on the transfer “{title}”.",
    channels: [],
  },
} satisfies Record<string, NoticeWords>);

/** The archivists of the house hear that a batch has come. */
export const tellHouse = (context: WriteContext, row: TransferRow): Promise<void> =>
  tell(context, row, "archives.transfer-sent", { to: row.house_id, from: row.unit_name });

/** The archivists of the unit hear what became of it. */
export const tellUnit = (context: WriteContext, row: TransferRow): Promise<void> =>
  tell(context, row, "archives.transfer-decided", { to: row.unit_id, from: row.house_name });

async function tell(
  context: WriteContext,
  { id, title, items }: TransferRow,
  event: string,
  { to, from }: { to: string; from: string },
): Promise<void> {
  const holders = await permissionHolders(context.tx, context.services, "archives.keep", [to]);
  await notify(context, {
    personIds: holders.get(to) ?? [],
    event,
    subject: { type: "archives.transfer", id },
    parameters: { unit: from, title, items },
    link: `/archives/transfers/${id}`,
    dedupeKey: `${event} ${id}`,
  });
}
