import type { Bilingual } from "@tz/kernel/contract/base";

/** Payloads carry `documentId` and what the event is about; subscribers read the rest. */
export const documentsEvents = {
  "documents.submitted": { zh: "送审", en: "Submitted" },
  "documents.signed-off": { zh: "签发", en: "Signed off" },
  "documents.registered": { zh: "登记编号", en: "Registered and numbered" },
  "documents.dispatched": { zh: "核发", en: "Dispatched" },
  "documents.filed": { zh: "归档", en: "Filed" },
  "documents.voided": { zh: "作废", en: "Made void" },
  "documents.commented": { zh: "批注", en: "Commented" },
} satisfies Record<string, Bilingual>;

/** What jobs leave in the audit trail without anybody's doing. */
export const documentsJobEvents = {
  "documents.remind-forgotten": { zh: "提醒搁置的公文", en: "People were reminded of papers that lie" },
  "documents.tell-of-comment": { zh: "通知批注", en: "People were told of a comment" },
  "documents.void-terminated": { zh: "流程终止后作废", en: "Made void with its process" },
} satisfies Record<string, Bilingual>;

/** Payload of every event of a document. */
export interface DocumentEvent {
  documentId: string;
}
