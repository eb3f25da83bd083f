import type { ErrorCatalogue } from "@tz/kernel/contract/base";

export const systemErrors = {
  "server.job_not_failed": {
    status: 409,
    zh: "这项任务已不在失败之列，可能已被他人重新执行。请重新检查运行状况。",
    en: "This job is not among the failed ones any more; somebody may have had it done again. Check system health again.",
  },
} satisfies ErrorCatalogue;
