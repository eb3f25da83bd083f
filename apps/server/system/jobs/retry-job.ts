import { AppError, command } from "@tz/kernel/server/base";
import { z } from "zod";
import { doAgain } from "./failed-jobs.ts";

/** Lets one failed job begin anew. */
export const retryJob = command({
  name: "server.retry-job",
  summary: { zh: "重新执行一项失败的后台任务", en: "Do a failed job again" },
  input: z.object({ id: z.string().regex(/^\d{1,18}$/) }),
  output: z.null(),
  access: "server.retryJobs",
  refuses: ["server.job_not_failed"],
  async run({ tx, input: { id }, note, subject }) {
    const jobs = await doAgain(tx, id);
    if (Object.keys(jobs).length === 0) throw new AppError("server.job_not_failed");
    note({ jobs });
    subject({ type: "server.job", id });
    return null;
  },
});
