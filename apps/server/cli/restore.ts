import { resolve } from "node:path";
import { type Config, createLog, openDatabase, StartError } from "@tz/kernel/server/base";
import { onConsole } from "../backup/progress.ts";
import { restoreBackup } from "../backup/restore-backup.ts";
import { modules } from "../modules.ts";

/** `npm run restore FILE`: verifies a backup and restores it into an empty database. */
export async function run(config: Config, [file]: readonly string[]): Promise<void> {
  if (!file)
    throw new StartError({
      zh: "请写明要恢复的备份文件，例如：npm run restore 2026-03-02.tzb",
      en: "Name the backup to restore, e.g. npm run restore 2026-03-02.tzb",
    });
  const database = await openDatabase(config, createLog("warn"));
  try {
    const target = { owner: database.owner, server: database.server, config, modules };
    const manifest = await restoreBackup(resolve(file), target, onConsole);
    const { keyFile } = config;
    console.log(
      `已恢复 ${manifest.madeAt} 的备份。请先将原系统的密钥文件放到 ${keyFile}（备份中不含密钥），再执行 npm start。`,
    );
    console.log(
      `Restored the backup of ${manifest.madeAt}. It holds no keys: put its key file at ${keyFile}, then run npm start.`,
    );
  } finally {
    await database.stop();
  }
}
