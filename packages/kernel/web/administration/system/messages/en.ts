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
} satisfies Record<keyof typeof zh, string>;
