import { type Db, type HealthPart, sql } from "@tz/kernel/server/base";
import { queueState } from "../metrics.ts";

/** Jobs that wait, from which on somebody should look. */
const MANY = 500;

export const jobsHealth: HealthPart = {
  name: "system.jobs",
  words: { zh: "后台任务", en: "Background jobs" },
  remedy: {
    zh: "有后台任务失败或积压。请对照下表的错误信息处理；积压时确认服务正在运行。",
    en: "Jobs failed or pile up. See their errors below; if they pile up, make sure the server runs.",
  },
  async check({ db }) {
    const { due, later, failed } = await queueState(db);
    return {
      level: failed > 0 ? "bad" : due > MANY ? "look" : "good",
      facts: [
        {
          words: {
            zh: "待执行{due}项，已排定{later}项，失败{failed}项",
            en: "{due} due, {later} planned, {failed} failed",
          },
          parameters: { due, later, failed },
        },
      ],
    };
  },
};

/** The jobs that were given up, the newest first. */
export async function failedJobs(db: Db) {
  const { rows } = await sql<{ job: string; error: string | null; at: Date }>`
    select t.identifier as job, j.last_error as error, j.updated_at as at
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.attempts >= j.max_attempts order by j.updated_at desc limit 20`.execute(db);
  return rows.map(({ job, error, at }) => ({ job, error: (error ?? "").slice(0, 300), at: at.toISOString() }));
}
