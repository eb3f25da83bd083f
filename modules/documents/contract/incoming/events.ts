import type { Bilingual } from "@tz/kernel/contract/base";

/** Payloads carry `incomingId`; subscribers read the rest. */
export const incomingEvents = {
  "documents.incoming-registered": { zh: "收文登记", en: "Incoming paper registered" },
  "documents.incoming-finished": { zh: "收文办结", en: "Incoming paper finished" },
} satisfies Record<string, Bilingual>;
