import type { NoticeWords } from "@tz/kernel/contract/notify";
import type { WriteContext } from "@tz/kernel/server/base";
import { notify, registerNotices } from "@tz/kernel/server/notify";
import type { ImportRun } from "../../contract/index.ts";
import type { ImportRow } from "./import-run.ts";

registerNotices({
  "archives.package-taken-in": {
    name: { zh: "封装包接收完毕", en: "Package taken in" },
    zh: "封装包“{name}”已接收{items}件，收入本单位保管。",
    en: "{items} {items, item|items} of the package “{name}” came into your unit's keeping.",
    channels: [],
  },
  "archives.package-refused": {
    name: { zh: "封装包未能接收", en: "Package refused" },
    zh: "封装包“{name}”未能接收，一件也未收入：{reason}",
    en: "The package “{name}” was refused, and nothing of it was taken: {reason}",
    channels: [],
  },
} satisfies Record<string, NoticeWords>);

/** Whoever had a package taken in hears what became of it, wherever they are by then. */
export function tellOfImport(
  context: WriteContext,
  { id, person_id, file_name }: ImportRow,
  what: { items: number } | { refusal: NonNullable<ImportRun["refusal"]> },
): Promise<void> {
  const isRefused = "refusal" in what;
  return notify(context, {
    personIds: [person_id],
    event: isRefused ? "archives.package-refused" : "archives.package-taken-in",
    subject: { type: "archives.import", id },
    parameters: {
      name: file_name,
      ...(isRefused ? { reason: what.refusal.zh, reasonEn: what.refusal.en } : { items: what.items }),
    },
    link: "/archives",
    dedupeKey: `archives.import ${id}`,
  });
}
