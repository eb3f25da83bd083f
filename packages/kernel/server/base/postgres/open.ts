import type { ClientConfig, PoolConfig } from "pg";
import type { Config } from "../config.ts";
import type { Logger } from "../log.ts";
import { openEmbedded } from "./embedded.ts";
import { openExternal } from "./external.ts";

/** A database that takes connections. */
export interface OpenDatabase {
  /** Connects as the owner, for migrations only. */
  owner: ClientConfig;
  /** Connects in the server's role, which owns nothing. */
  server: PoolConfig;
  /** Stops the embedded database, unless a server uses it; leaves an external one alone. Close the pools first. */
  stop(): Promise<void>;
}

export interface OpenOptions {
  /** For a command beside a running server: where one uses the embedded database already, connect to that. */
  beside: boolean;
}

/**
 * Opens the database of the settings: the one of DATABASE_URL, else the embedded one under TONGZHENG_DATA.
 * @throws StartError with one sentence that says what to do; nothing was changed then
 */
export function openDatabase(
  config: Pick<Config, "databaseUrl" | "dataFolder">,
  log: Logger,
  options: OpenOptions = { beside: false },
): Promise<OpenDatabase> {
  if (config.databaseUrl !== undefined) return openExternal(config.databaseUrl);
  return openEmbedded(config.dataFolder, log, options);
}
