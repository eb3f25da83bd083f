import type { Bilingual } from "@tz/kernel/contract/base";
import { z } from "zod";

/** The 15 types of official document (文种), in the order of article 8 of 党政机关公文处理工作条例. */
export const documentTypes = [
  "resolution",
  "decision",
  "order",
  "communique",
  "announcement",
  "notice",
  "opinion",
  "circular",
  "notification",
  "report",
  "request",
  "reply",
  "bill",
  "letter",
  "minutes",
] as const;
export const DocumentType = z.enum(documentTypes).meta({ id: "DocumentType" });
export type DocumentType = z.infer<typeof DocumentType>;

/** Which way a type goes by itself; `any` depends on whom it is addressed to. */
export type Direction = "up" | "down" | "level" | "public" | "any";

export interface DocumentTypeEntry extends Bilingual {
  /** Two digits, the order in article 8. */
  code: string;
  direction: Direction;
  /** What a title of this type ends in. */
  endings: readonly string[];
}

/** Words, code and direction of each type; the English names follow the usual official translations. */
export const documentTypeEntries: Record<DocumentType, DocumentTypeEntry> = {
  resolution: { code: "01", zh: "决议", en: "Resolution", direction: "down", endings: ["决议"] },
  decision: { code: "02", zh: "决定", en: "Decision", direction: "down", endings: ["决定"] },
  order: { code: "03", zh: "命令（令）", en: "Order", direction: "down", endings: ["命令", "令"] },
  communique: { code: "04", zh: "公报", en: "Communiqué", direction: "public", endings: ["公报"] },
  announcement: { code: "05", zh: "公告", en: "Announcement", direction: "public", endings: ["公告"] },
  notice: { code: "06", zh: "通告", en: "Public notice", direction: "public", endings: ["通告"] },
  opinion: { code: "07", zh: "意见", en: "Opinions", direction: "any", endings: ["意见"] },
  circular: { code: "08", zh: "通知", en: "Circular", direction: "down", endings: ["通知"] },
  notification: { code: "09", zh: "通报", en: "Notification", direction: "down", endings: ["通报"] },
  report: { code: "10", zh: "报告", en: "Report", direction: "up", endings: ["报告"] },
  request: { code: "11", zh: "请示", en: "Request for instructions", direction: "up", endings: ["请示"] },
  reply: { code: "12", zh: "批复", en: "Official reply", direction: "down", endings: ["批复"] },
  bill: { code: "13", zh: "议案", en: "Bill", direction: "level", endings: ["议案"] },
  letter: { code: "14", zh: "函", en: "Letter", direction: "level", endings: ["函"] },
  minutes: { code: "15", zh: "纪要", en: "Minutes", direction: "any", endings: ["纪要"] },
};
