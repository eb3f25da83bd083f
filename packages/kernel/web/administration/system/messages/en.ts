import type zh from "./zh.ts";

export default {
  "health.title": "System health",
  "health.at": "Checked",
  "health.again": "Check again",
  "level.good": "Good",
  "level.look": "Look",
  "level.bad": "Wrong",
  "failures.title": "Failed jobs",
  "failures.job": "Job",
  "failures.at": "Time",
  "failures.error": "Error",
  "failures.acts": "Actions",
  "failures.retry": "Do again",
  "failures.retryNamed": "Do {{job}} again",
  "failures.retryAll": "Do all again",
  "failures.retrySentence":
    "The background job “{{job}}” begins anew at once. If it fails again, it is tried as often as at first and then listed here again. Mend the cause of its error first.",
  "failures.retryAllSentence":
    "All failed background jobs, also those not listed here, begin anew at once. Those that fail again are tried as often as at first and then listed here again. Mend the causes of their errors first.",
  "failures.retried": "They are being done again",
} satisfies Record<keyof typeof zh, string>;
