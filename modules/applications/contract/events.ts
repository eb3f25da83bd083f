import type { Bilingual } from "@tz/kernel/contract/base";

/** Payloads carry `applicationId` or `formId`; subscribers read the rest. */
export const applicationsEvents = {
  "applications.form-published": { zh: "发布申请事项", en: "Kind of application published" },
  "applications.submitted": { zh: "提交申请", en: "Application submitted" },
  "applications.cancelled": { zh: "撤销申请", en: "Application called off" },
} satisfies Record<string, Bilingual>;

/** What jobs leave in the audit trail without anybody's doing. */
export const applicationsJobEvents = {
  "applications.remind-drafts": { zh: "提醒搁置的申请草稿", en: "People were reminded of drafts that lie" },
} satisfies Record<string, Bilingual>;
