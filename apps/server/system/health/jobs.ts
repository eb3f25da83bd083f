import type { HealthPart } from "@tz/kernel/server/base";
import { queueState } from "../metrics.ts";

/** Jobs that wait, from which on somebody should look. */
const MANY = 500;

export const jobsHealth: HealthPart = {
  name: "system.jobs",
  words: { zh: "后台任务", en: "Background jobs" },
  remedy: {
    zh: "有后台任务失败或积压。请对照下表的错误信息处理，处理后点“重新执行”；积压时确认服务正在运行。",
    en: "Jobs failed or pile up. See their errors below, and once the cause is mended, do them again; if they pile up, make sure the server runs.",
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
