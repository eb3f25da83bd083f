import { resolve } from "node:path";
import { type Config, createLog, openDatabase, StartError } from "@tz/kernel/server/base";
import { makeBackup } from "../backup/make-backup.ts";
import { onConsole } from "../backup/progress.ts";

/** `npm run backup FILE`: one consistent snapshot of database and files, while the server goes on. */
export async function run(config: Config, [file]: readonly string[]): Promise<void> {
  if (!file)
    throw new StartError({
      zh: "请写明备份文件名，例如：npm run backup 2026-03-02.tzb",
      en: "Name the file to write, e.g. npm run backup 2026-03-02.tzb",
    });
  const database = await openDatabase(config, createLog("warn"), { beside: true });
  try {
    const { tables, rows, files } = await makeBackup(resolve(file), database.owner, config, onConsole);
    console.log(`备份完成：${file}，${tables} 个数据表、${rows} 行、${files} 个文件。`);
    console.log(`Backup written to ${file}: ${tables} tables, ${rows} rows, ${files} files.`);
    console.log(`密钥文件不在备份中，请另行保存：${config.keyFile}`);
    console.log(`The key file is not in it; keep its copy elsewhere: ${config.keyFile}`);
  } finally {
    await database.stop();
  }
}
