import { statfs } from "node:fs/promises";
import type { HealthPart } from "@tz/kernel/server/base";
import { GIBIBYTE, writeSize } from "./write-size.ts";

export const diskHealth: HealthPart = {
  name: "system.disk",
  words: { zh: "磁盘空间", en: "Disk" },
  remedy: {
    zh: "请清理或扩充数据目录所在磁盘；空间用尽后将无法办文。",
    en: "Clear or enlarge the disk of the data folder; once it is full no work is possible.",
  },
  async check({ services: { config } }) {
    const { bsize, bavail, blocks } = await statfs(config.dataFolder);
    const free = bavail * bsize;
    return {
      level: free < GIBIBYTE ? "bad" : free < 10 * GIBIBYTE ? "look" : "good",
      facts: [
        {
          words: { zh: "可用{free}，共{total}", en: "{free} free of {total}" },
          parameters: { free: writeSize(free), total: writeSize(blocks * bsize) },
        },
      ],
    };
  },
};
