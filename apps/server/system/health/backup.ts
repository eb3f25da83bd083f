import { type HealthLevel, type HealthPart, sql } from "@tz/kernel/server/base";

const DAY = 24 * 60 * 60 * 1000;

export const backupHealth: HealthPart = {
  name: "system.backup",
  words: { zh: "备份", en: "Backup" },
  remedy: {
    zh: "请在服务器上执行 npm run backup，并设为每日自动执行，备份文件另存他处。",
    en: "Run npm run backup on the server, daily by a schedule, and keep the files elsewhere.",
  },
  async check({ db, now }) {
    const { rows } = await sql<{ made_at: Date; file_name: string }>`
      select made_at, file_name from system.backup order by made_at desc limit 1`.execute(db);
    const [last] = rows;
    if (!last) return { level: "bad", facts: [{ words: { zh: "从未备份", en: "Never" } }] };
    const words = { zh: last.file_name, en: last.file_name };
    return { level: backupLevel(now.getTime() - last.made_at.getTime()), facts: [{ words, at: last.made_at }] };
  },
};

/** @param age of the last backup, in milliseconds */
export const backupLevel = (age: number): HealthLevel => (age < 2 * DAY ? "good" : age < 7 * DAY ? "look" : "bad");
