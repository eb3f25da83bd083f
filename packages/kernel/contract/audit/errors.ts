import type { ErrorCatalogue } from "../base/index.ts";

export const auditErrors = {
  "audit.backwards": {
    status: 400,
    zh: "查询的起始时间晚于截止时间，请重新选择。",
    en: "The time from which to look is later than the time to look to. Choose again.",
  },
  "audit.nothing_sealed": {
    status: 503,
    zh: "审计记录尚未封存，请一秒钟后再导出。",
    en: "Nothing is sealed yet. Export again in a second.",
  },
} satisfies ErrorCatalogue;
