import type pg from "pg";
import type { Clock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Db } from "./db.ts";
import type { GroupCommit } from "./group-commit.ts";
import type { Logger } from "./log.ts";
import type { Registry } from "./registry.ts";

/** What a process of the server has: made once at the start, handed down, never global. */
export interface Services {
  db: Db;
  /** The pool under `db`, for LISTEN and COPY. */
  pool: pg.Pool;
  /** For statements that are transactions by themselves. */
  together: GroupCommit;
  config: Config;
  clock: Clock;
  log: Logger;
  registry: Registry;
}
