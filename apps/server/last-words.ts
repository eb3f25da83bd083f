import { isDiskFull, isUnavailable, StartError } from "@tz/kernel/server/base";

/** "Temporary failure", EX_TEMPFAIL of sysexits.h: the same command can succeed when it is run again. */
const MAY_PASS = 75;

/** What a command that failed says at its end, and its exit code. What nobody foresaw is said as it is. */
export function lastWords(error: unknown): { said: unknown; code: number } {
  if (error instanceof StartError) return { said: error.message, code: 1 };
  if (isUnavailable(error)) return { said: databaseLost.message, code: MAY_PASS };
  if (isDiskFull(error)) return { said: diskFull(error as Error).message, code: 1 };
  return { said: error, code: 1 };
}

const databaseLost = new StartError({
  zh: "与数据库的连接中断，没有做完，请重新执行。",
  en: "The connection to the database broke before all was done: run this again.",
});

const diskFull = ({ message }: Error) =>
  new StartError({
    zh: `磁盘已满，没有做完（${message}）。请清理或扩大数据文件夹所在的磁盘，再重新执行。`,
    en: `The disk is full and not all was done (${message}). Make room on the disk of the data folder, then run this again.`,
  });
