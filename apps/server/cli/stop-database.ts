import { type Config, createLog, openDatabase } from "@tz/kernel/server/base";

/** Stops the embedded database of a server that was killed and will not come back. An external one is left alone. */
export async function run(config: Config): Promise<void> {
  if (config.databaseUrl !== undefined) return;
  const { stop } = await openDatabase(config, createLog("warn"));
  await stop();
}
