import type { Bilingual } from "@tz/kernel/contract/base";

/** Payloads carry `itemId`; subscribers read the rest. */
export const archivesEvents = {
  "archives.archived": { zh: "归档", en: "Archived" },
} satisfies Record<string, Bilingual>;

/** What jobs leave in the audit trail without anybody's doing. */
export const archivesJobEvents = {
  "archives.archive": { zh: "自动归档", en: "A finished paper was archived" },
  "archives.not-archived": { zh: "归档未成", en: "A finished paper could not be archived" },
  "archives.check": { zh: "四性检测", en: "An item was checked" },
  "archives.take-in-package": { zh: "封装包接收完毕", en: "A package was taken in" },
  "archives.package-refused": { zh: "封装包未能接收", en: "A package was refused" },
  "archives.destroy": { zh: "销毁经批准的档案", en: "Archives were destroyed as approved" },
  "archives.borrowed-reading": { zh: "阅读借阅的档案", en: "A borrowed item was read" },
  "archives.end-due-borrowings": { zh: "借阅到期自动终止", en: "Borrowings that are over were ended" },
} satisfies Record<string, Bilingual>;

export interface ArchivedEvent {
  itemId: string;
}
