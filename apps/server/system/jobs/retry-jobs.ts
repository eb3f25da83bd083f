import { command } from "@tz/kernel/server/base";
import { z } from "zod";
import { doAgain } from "./failed-jobs.ts";

/** Lets all failed jobs begin anew, also those that the page does not show. */
export const retryJobs = command({
  name: "server.retry-jobs",
  summary: { zh: "重新执行全部失败的后台任务", en: "Do all failed jobs again" },
  input: z.object({}),
  output: z.object({ count: z.int().describe("how many jobs began anew") }),
  access: "server.retryJobs",
  async run({ tx, note }) {
    const jobs = await doAgain(tx);
    note({ jobs });
    return { count: Object.values(jobs).reduce((sum, count) => sum + count, 0) };
  },
});
